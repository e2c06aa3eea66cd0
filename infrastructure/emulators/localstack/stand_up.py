"""Makes in the emulator what it knows of the synthesized templates: tables, buckets, queues, rules,
keys, secrets. Functions and what belongs to them are left out, and so are the tables' streams: for
them LocalStack fetches a further server from the network. The tables' own policies, which it does not
judge, would make a template too long to be sent at once. Nothing else is changed.

    stand_up.py <folder of the synthesized stage>
"""
import json
import pathlib
import sys

import boto3
import botocore.exceptions

KNOWN = {
    "AWS::DynamoDB::Table",
    "AWS::Events::Rule",
    "AWS::KMS::Key",
    "AWS::S3::Bucket",
    "AWS::SQS::Queue",
    "AWS::SQS::QueuePolicy",
    "AWS::SecretsManager::Secret",
}
LEFT_OUT = {"ResourcePolicy", "StreamSpecification"}
PARTS = ["data", "events"]


def references(value):
    """Names that a value refers to within its template."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "Ref":
                yield inner
            elif key == "Fn::GetAtt":
                yield inner[0] if isinstance(inner, list) else inner.split(".")[0]
            else:
                yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def standing(template):
    """The resources that can stand by themselves."""
    kept = {n: r for n, r in template["Resources"].items() if r["Type"] in KNOWN}
    every = set(template["Resources"])
    while True:
        broken = [
            name
            for name, resource in kept.items()
            if any(r in every and r not in kept for r in references(resource["Properties"]))
        ]
        if not broken:
            return kept
        for name in broken:
            print(f"  left out: {name} ({kept.pop(name)['Type']})")


def alone(resource):
    """The resource as it stands without what is left out."""
    properties = {n: p for n, p in resource["Properties"].items() if n not in LEFT_OUT}
    return {"Type": resource["Type"], "Properties": properties}


def reduced(template):
    resources = {name: alone(resource) for name, resource in standing(template).items()}
    outputs = {
        name: output
        for name, output in template.get("Outputs", {}).items()
        if all(r in resources or r.startswith("AWS::") for r in references(output["Value"]))
    }
    return {"Resources": resources, "Outputs": outputs}


def stand_up(folder):
    client = boto3.client("cloudformation")
    for part in PARTS:
        (file,) = pathlib.Path(folder).rglob(f"*{part}*.template.json")
        template = reduced(json.loads(file.read_text()))
        name = f"contactpoint-dev-{part}"
        client.create_stack(StackName=name, TemplateBody=json.dumps(template, separators=(",", ":")))
        try:
            client.get_waiter("stack_create_complete").wait(
                StackName=name, WaiterConfig={"Delay": 1, "MaxAttempts": 120}
            )
        except botocore.exceptions.WaiterError:
            for event in client.describe_stack_events(StackName=name)["StackEvents"]:
                if event["ResourceStatus"].endswith("FAILED"):
                    print(event["LogicalResourceId"], event.get("ResourceStatusReason"))
            raise
        kinds = sorted({r["Type"] for r in template["Resources"].values()})
        print(f"  stands: {name}, {len(template['Resources'])} resources of {', '.join(kinds)}")


if __name__ == "__main__":
    stand_up(sys.argv[1])
