"""What surrounds a deployment to the emulator: the first administrators, their invitations, the
clients' secrets; and a look at what happens behind the API."""
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import boto3

STAGE = "contactpoint-dev"
ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
COUNCIL = "E08000035"
FOUNDERS = [
    {
        "name": name,
        "email": address,
        "phone": "0113 496 0105",
        "organisation": "E08000035-CPT",
        "organisationName": "Leeds ContactPoint team",
        "authority": COUNCIL,
    }
    for name, address in [
        ("Dorota Mazur", "dorota.mazur@leeds.contactpoint.example"),
        ("Halina Novak", "halina.novak@leeds.contactpoint.example"),
    ]
]


def first_administrators():
    boto3.client("secretsmanager").create_secret(
        Name=f"{STAGE}/founders/{COUNCIL}", SecretString=json.dumps(FOUNDERS)
    )


def outputs(file):
    with open(file) as text:
        stacks = json.load(text)
    return {name: value for stack in stacks.values() for name, value in stack.items()}


def messages():
    """All e-mails that SES was given."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(ENDPOINT + "/_ministack/ses/messages", timeout=10) as reply:
        return [m for box in json.load(reply)["messages"].values() for m in box]


def invitation(address):
    """The password of the newest invitation to that address."""
    for message in reversed(messages()):
        if address in str(message.get("To")) and "news" not in message.get("Subject", ""):
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


def client(pool, name):
    """The id and the secret of the pool's client of that name."""
    cognito = boto3.client("cognito-idp")
    (found,) = [
        client["ClientId"]
        for client in cognito.list_user_pool_clients(UserPoolId=pool, MaxResults=60)[
            "UserPoolClients"
        ]
        if client["ClientName"] == name
    ]
    described = cognito.describe_user_pool_client(UserPoolId=pool, ClientId=found)
    return found, described["UserPoolClient"]["ClientSecret"]


def people(file, to):
    lines = []
    for number, founder in enumerate(FOUNDERS, start=1):
        lines.append(f"founder-{number}.address={founder['email']}")
        lines.append(f"founder-{number}.first-password={escaped(invitation(founder['email']))}")
    feed, secret = client(outputs(file)["Pool"], f"feed-{COUNCIL}")
    lines.append(f"feed.client={feed}")
    lines.append(f"feed.secret={secret}")
    with open(to, "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as properties:
        properties.write("\n".join(lines) + "\n")


def escaped(value):
    return value.replace("\\", "\\\\")


def url(out):
    """The emulator answers for the gateway at an address of its own."""
    api, stage = re.search(r"//([a-z0-9]+)\.execute-api\.[^/]+/([^/]+)", out["Url"]).groups()
    return f"{ENDPOINT}/restapis/{api}/{stage}/_user_request_"


def settings(file):
    out = outputs(file)
    print(f"SMOKE_URL={url(out)}")
    print(f"SMOKE_PORTAL={out['PortalUrl']}")
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


def sent(request):
    """The status of the answer and what it says."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=60) as reply:
            return reply.status, json.load(reply)
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.load(refusal)


def searched(out, token, born="2012-03-09", **headers):
    criteria = {"purpose": "direct-support", "givenName": "Nobody", "familyName": "Nowhere"}
    criteria |= {"dateOfBirth": born} if born else {}
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    return sent(
        urllib.request.Request(
            url(out) + "/v1/searches",
            json.dumps(criteria).encode(),
            {"Authorization": f"Bearer {token}", "Content-Type": "application/json"} | headers,
        )
    )


def practitioner(pool):
    """The account of somebody whom the smoke test let in."""
    cognito = boto3.client("cognito-idp")
    users = cognito.list_users_in_group(UserPoolId=pool, GroupName="practitioner")["Users"]
    return [a["Value"] for a in users[0]["Attributes"] if a["Name"] == "custom:account"][0]


def case_system(out):
    """A search by a council's own system, for nobody or for a person."""
    system, secret = client(out["Pool"], f"case-system-{COUNCIL}")
    form = {
        "grant_type": "client_credentials",
        "client_id": system,
        "client_secret": secret,
        "scope": "contactpoint/directory",
    }
    status, tokens = sent(
        urllib.request.Request(
            ENDPOINT + "/oauth2/token",
            urllib.parse.urlencode(form).encode(),
            {"Content-Type": "application/x-www-form-urlencoded"},
        )
    )
    return lambda **headers: searched(out, tokens["access_token"], **headers)


def put_back(tables):
    """Takes tables away and restores them under their names from a backup of just now."""
    store = boto3.client("dynamodb")
    backups = {}
    for table in tables:
        backup = store.create_backup(TableName=table, BackupName="just-now")
        backups[table] = backup["BackupDetails"]["BackupArn"]
    for table in tables:
        store.update_table(TableName=table, DeletionProtectionEnabled=False)
        store.delete_table(TableName=table)
    yield
    for table, backup in backups.items():
        store.restore_table_from_backup(TargetTableName=table, BackupArn=backup)
    yield


def records():
    """The tables that are restored together: those that people are served from, without what says
    who is hidden and who was destroyed, which is never restored."""
    served = boto3.client("dynamodb").get_item(
        TableName=f"{STAGE}-served-tables", Key={"pk": {"S": "served"}}
    )["Item"]
    return sorted(set(served) - {"pk", "shield-register", "destroyed"})


def somebody_destroyed():
    """Remembers a child as destroyed today: the key of a record that tables of an earlier day have."""
    store = boto3.client("dynamodb")
    pages = store.get_paginator("scan").paginate(TableName=f"{STAGE}-directory")
    number = next(
        item["pk"] for page in pages for item in page["Items"] if item["sk"]["S"] == "record"
    )
    today = time.strftime("%Y-%m-%d", time.gmtime())
    common = {"v": {"N": "1"}, "version": {"N": "0"}}
    begun = {"sk": {"S": "destroyed"}, "target": {"S": today}}
    of_day = {"pk": {"S": f"day#{today}"}, "sk": number}
    for item in ({"pk": number, **begun, **common}, {**of_day, **common}):
        store.put_item(TableName=f"{STAGE}-destroyed", Item=item)
    return {"pk": number, "sk": {"S": "record"}}


def restored(search):
    """Tables that were put back serve nobody before what was destroyed is destroyed again, and the
    shields are replayed."""
    events = boto3.client("events")
    events.disable_rule(Name=f"{STAGE}-replay-shields")
    steps = put_back([f"{STAGE}-{table}" for table in records()])
    next(steps)
    check("Without its tables the directory answers nothing", search()[0] >= 500)
    next(steps)
    status, problem = search()
    closed = status == 503 and problem["type"].endswith("/not-served")
    check("Tables that were put back serve nobody", closed)
    store = boto3.client("dynamodb")
    gone = somebody_destroyed()
    check("Who was destroyed is destroyed again first", not called("replay-shields"))
    left = store.get_item(TableName=f"{STAGE}-directory", Key=gone, ConsistentRead=True)
    check("Nothing is left of the record", "Item" not in left)
    check("The shields are replayed in them", called("replay-shields"))
    check("Then they serve", search()[0] == 200)
    events.enable_rule(Name=f"{STAGE}-replay-shields")


def set_up(asked, before):
    """Whether the stage is set up as a deployment asks for it."""
    event = {
        "RequestType": "Update",
        "StackId": STAGE,
        "RequestId": "renewed",
        "LogicalResourceId": "FirstDay",
        "ResourceProperties": asked,
        "OldResourceProperties": before,
    }
    reply = boto3.client("lambda").invoke(
        FunctionName=f"{STAGE}-set-up", Payload=json.dumps(event).encode()
    )
    return json.loads(reply["Payload"].read())["Status"] == "SUCCESS"


def renewed(search):
    """Keys get a second version, as a deployment asks for it; what was written before is found."""
    asked = {
        "Councils": COUNCIL,
        "Rings": "RECORDS,DIRECTORY,SHIELDED",
        "KeyVersions": "RECORDS=2,DIRECTORY=2,SHIELDED=2",
    }
    set_up(asked, {**asked, "KeyVersions": ""})
    rings = {
        name: json.loads(
            boto3.client("secretsmanager").get_secret_value(SecretId=f"{STAGE}/keys/{name}")[
                "SecretString"
            ]
        )["keys"]
        for name in ["everyday", "records", "shielded"]
    }
    check(
        "Keys have a second version",
        sorted(rings["records"]["records"]) == ["1", "2"]
        and sorted(rings["shielded"]["hidden-opening"]) == ["1", "2"]
        and sorted(rings["everyday"]["hidden-sealing"]) == ["1", "2"]
        and sorted(rings["everyday"]["trail"]) == ["1"],
    )
    check("What was written before is read on", search()[0] == 200)
    check("Search keys have two versions", search_keys() == ["1", "2"])


def search_keys():
    """The versions of the keys under which search entries are stored."""
    secret = boto3.client("secretsmanager").get_secret_value(SecretId=f"{STAGE}/keys/directory")
    rings = json.loads(secret["SecretString"])["keys"]
    held = {tuple(sorted(rings[name])) for name in rings if name.startswith("search-index-")}
    check("All search keys have the same versions", len(held) == 1)
    return list(held.pop())


def entries_by_version():
    """How many search entries there are, by the version of the key that names them."""
    store = boto3.client("dynamodb")
    counts, place = {}, {}
    while place is not None:
        page = store.scan(TableName=f"{STAGE}-search-index", ConsistentRead=True, **place)
        for item in page["Items"]:
            name = item["pk"]["S"]
            if "." in name:
                version = name.split(".")[0]
                counts[version] = counts.get(version, 0) + 1
        last = page.get("LastEvaluatedKey")
        place = {"ExclusiveStartKey": last} if last else None
    return counts


def restarted(function):
    """The function starts anew, and so reads its keys again instead of a quarter of an hour later."""
    functions = boto3.client("lambda")
    name = f"{STAGE}-{function}"
    variables = functions.get_function_configuration(FunctionName=name)["Environment"]["Variables"]
    functions.update_function_configuration(
        FunctionName=name,
        Environment={"Variables": {**variables, "RESTARTED": str(time.time())}},
    )


def in_force_now():
    """An hour passes: the second version of search keys is written under from now on."""
    secrets = boto3.client("secretsmanager")
    name = f"{STAGE}/keys/directory"
    ring = json.loads(secrets.get_secret_value(SecretId=name)["SecretString"])
    ring["from"] = {key: {"2": 0} for key in ring["from"]}
    secrets.put_secret_value(SecretId=name, SecretString=json.dumps(ring))


def waited():
    """Another hour passes, after which no commit under the old version goes on."""
    store = boto3.client("dynamodb")
    place = {"pk": {"S": "re-keying"}, "sk": {"S": "re-keying"}}
    item = store.get_item(TableName=f"{STAGE}-search-index", Key=place)["Item"]
    doc = {**json.loads(item["doc"]["S"]), "since": "2026-01-01T00:00:00Z"}
    store.put_item(TableName=f"{STAGE}-search-index", Item={**item, "doc": {"S": json.dumps(doc)}})


def re_keyed(search):
    """All search entries are written under the second version, and the first one is retired."""
    retiring = {"Councils": COUNCIL, "Rings": "DIRECTORY", "RetiredKeyVersions": "DIRECTORY=1"}
    check("Keys that are used are not retired", not set_up(retiring, retiring))
    in_force_now()
    restarted("re-key-entries")
    before = entries_by_version()
    check("Search entries are under the first version", set(before) == {"1"})
    first = answer("re-key-entries")
    check("Nothing is written before old commits are over", first["stage"] == "WAITING")
    waited()
    told = answer("re-key-entries", {"dryRun": True})
    check("A rehearsal says how far it is", told["stage"] == "WAITING" and told["version"] == 2)
    done = answer("re-key-entries")
    check("Search entries are written again", done["stage"] == "DONE" and done["failed"] == 0)
    check("None is left under the first version", set(entries_by_version()) == {"2"})
    check("Keys that nothing is under are retired", set_up(retiring, retiring))
    check("Search keys have the second version alone", search_keys() == ["2"])
    check("The directory is searched as before", search()[0] == 200)


def answer(function, event=None):
    """What a function answers to an event of the calendar."""
    reply = boto3.client("lambda").invoke(
        FunctionName=f"{STAGE}-{function}", Payload=json.dumps(event or {}).encode()
    )
    check(f"{function} does not fail", "FunctionError" not in reply)
    return json.loads(reply["Payload"].read())



def check(what, holds):
    if not holds:
        sys.exit(f"FAILED: {what}")
    print(f"  ok  {what}")


def called(function):
    """What a function answers that nobody but the calendar may call."""
    reply = boto3.client("lambda").invoke(FunctionName=f"{STAGE}-{function}", Payload=b"{}")
    return json.loads(reply["Payload"].read()) is True and "FunctionError" not in reply


def first_day():
    """New tables are locked like restored ones, until the calendar comes round: as it does here."""
    eventually("On the first day there is no shield to replay", lambda: called("replay-shields"))
    check("Then people are served", called("resume-shields"))


def watched(search):
    """Ten searches with too little to go on, and how long it takes until an alert is raised."""
    for _ in range(10):
        check("It is refused to search for too little", search(born=None)[0] == 422)
    begun = time.monotonic()
    store = boto3.client("dynamodb")

    def raised():
        items = store.scan(TableName=f"{STAGE}-alerts")["Items"]
        return [item for item in items if "refused-searches" in item["doc"]["S"]]

    alerts = eventually("An alert of misuse is raised", raised)
    print(f"  ok  {time.monotonic() - begun:.1f} seconds after the last of them")
    check("It is raised once", len(alerts) == 1)


def told(portal):
    """The practitioner of the smoke test watches a child whom another service has joined: one e-mail
    says that there is news, and nothing of whom."""

    def news():
        wanted = "There is news for you in ContactPoint"
        return [m for m in messages() if m.get("Subject") == wanted]

    sent = eventually("Whoever has news of a watched child is asked by e-mail to sign in", news)
    check("It is one e-mail to one person", len(sent) == 1 and len(sent[0]["To"]) == 1)
    mail = sent[0]
    check("It comes from the stage's domain", mail["Source"] == "no-reply@dev.contactpoint.example")
    text = mail["BodyText"] + mail["BodyHtml"]
    check("It leads to the portal", text.count(f"{portal}/") == 3)
    check("It names nobody", "Smoketest" not in text and not re.search(r"\d{11}", text))
    print(f"  ok  {mail['Subject']}: {mail['BodyText'].splitlines()[0]}")


def behind(file):
    """What the smoke test does not see: e-mails, systems that act for people, what the calendar
    calls, a restore, the trail in the archive and its sealed heads."""
    out = outputs(file)
    told(out["PortalUrl"])
    search = case_system(out)
    person = practitioner(out["Pool"])
    check("A case-management system reads nothing by itself", search()[0] == 403)
    status, found = search(On_Behalf_Of=person)
    check("For a person it finds what the person may", status == 200 and found["results"] == [])
    check("What waits for people is counted", called("count-work"))
    due = boto3.client("lambda").invoke(FunctionName=f"{STAGE}-destroy-records", Payload=b"{}")
    run = json.loads(due["Payload"].read())
    check("Nobody is due to be destroyed", run.get("whole") and run.get("taken") == 0)
    watched(lambda **more: search(On_Behalf_Of=person, **more))
    restored(lambda: search(On_Behalf_Of=person))
    renewed(lambda: search(On_Behalf_Of=person))
    re_keyed(lambda: search(On_Behalf_Of=person))
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
    called("seal-heads")

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
        "first-day": first_day,
        "behind": behind,
        "logs": logs,
    }[act](*given)
    if act == "invitation":
        print(result)
