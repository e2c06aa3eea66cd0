"""What surrounds a deployment to the emulator: the first administrators, their invitations, the
clients' secrets; and a look at what happened behind the API."""
import json
import os
import re
import sys
import time
import urllib.request

import boto3

STAGE = "contactpoint-dev"
PARAMETER = "/contactpoint/dev/first-administrators"
ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
FOUNDERS = [
    {
        "name": name,
        "email": address,
        "phone": "0113 496 0105",
        "organisation": "E08000035-CPT",
        "organisationName": "Leeds ContactPoint team",
        "authority": "E08000035",
    }
    for name, address in [
        ("Dorota Mazur", "dorota.mazur@leeds.contactpoint.example"),
        ("Halina Novak", "halina.novak@leeds.contactpoint.example"),
    ]
]


def first_administrators():
    boto3.client("ssm").put_parameter(
        Name=PARAMETER, Type="String", Value=json.dumps(FOUNDERS), Overwrite=True
    )


def outputs(file):
    with open(file) as text:
        stacks = json.load(text)
    return {name: value for stack in stacks.values() for name, value in stack.items()}


def invitation(address):
    """The password of the newest invitation to that address."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(ENDPOINT + "/_ministack/ses/messages", timeout=10) as reply:
        messages = [m for box in json.load(reply)["messages"].values() for m in box]
    for message in reversed(messages):
        if address in str(message.get("To")):
            body = message.get("BodyHtml") or message["BodyText"]
            if "authenticator app" not in body:
                sys.exit("the invitation is not in our own words")
            return password(body)
    sys.exit("no invitation to that address")


def password(body):
    paragraphs = re.findall(r"<p>(\S+)</p>", body)
    if not paragraphs:
        sys.exit("no password in the invitation")
    return paragraphs[0].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")


def people(file, to):
    out = outputs(file)
    lines = []
    for number, founder in enumerate(FOUNDERS, start=1):
        lines.append(f"founder-{number}.address={founder['email']}")
        lines.append(f"founder-{number}.first-password={escaped(invitation(founder['email']))}")
    cognito = boto3.client("cognito-idp")
    pool = out["Pool"]
    for client in cognito.list_user_pool_clients(UserPoolId=pool, MaxResults=60)["UserPoolClients"]:
        if client["ClientName"].endswith("feed-E08000035"):
            found = cognito.describe_user_pool_client(UserPoolId=pool, ClientId=client["ClientId"])
            lines.append(f"feed.client={client['ClientId']}")
            lines.append(f"feed.secret={found['UserPoolClient']['ClientSecret']}")
    with open(to, "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as properties:
        properties.write("\n".join(lines) + "\n")


def escaped(value):
    return value.replace("\\", "\\\\")


def settings(file):
    out = outputs(file)
    # The emulator answers for the gateway and for the pool's domain at addresses of its own.
    api, stage = re.search(r"//([a-z0-9]+)\.execute-api\.[^/]+/([^/]+)", out["Url"]).groups()
    print(f"SMOKE_URL={ENDPOINT}/restapis/{api}/{stage}/_user_request_")
    print(f"SMOKE_POOL={out['Pool']}")
    print(f"SMOKE_CLIENT={out['SmokeClient']}")
    print(f"SMOKE_TOKENS={ENDPOINT}/oauth2/token")


def eventually(what, look):
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found = look()
        if found:
            print(f"  ok  {what}")
            return found
        time.sleep(1)
    sys.exit(f"FAILED: {what}")


def behind(file):
    """What the API does not show: the trail lies in the archive, and its heads are sealed there."""
    out = outputs(file)
    s3 = boto3.client("s3")
    bucket = out["TrailArchive"]

    def archived():
        listed = s3.list_objects_v2(Bucket=bucket, Prefix="trail/").get("Contents", [])
        lines = []
        for item in listed:
            lines += s3.get_object(Bucket=bucket, Key=item["Key"])["Body"].read().splitlines()
        entries = [json.loads(line) for line in lines]
        return len(entries) if entries and all(e["eventName"] == "INSERT" for e in entries) else 0

    eventually("The trail is copied to the archive as it is written", archived)
    boto3.client("lambda").invoke(FunctionName=f"{STAGE}-seal-heads", Payload=b"{}")

    def sealed():
        listed = s3.list_objects_v2(Bucket=bucket, Prefix="seals/").get("Contents", [])
        return listed and json.loads(
            json.loads(s3.get_object(Bucket=bucket, Key=listed[-1]["Key"])["Body"].read())["text"]
        )["heads"]

    heads = eventually("Its heads are sealed there", sealed)
    print(f"  ok  {len(heads)} chains")


def logs():
    """What functions logged last: enough to see why something failed."""
    folder = os.environ["CONTACTPOINT_FUNCTION_LOGS"]
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name)) as lines:
            for line in lines.readlines()[-20:]:
                print(f"{name}: {line.rstrip()[:600]}")


if __name__ == "__main__":
    act, *given = sys.argv[1:]
    result = {
        "first-administrators": first_administrators,
        "invitation": invitation,
        "people": people,
        "settings": settings,
        "behind": behind,
        "logs": logs,
    }[act](*given)
    if act == "invitation":
        print(result)
