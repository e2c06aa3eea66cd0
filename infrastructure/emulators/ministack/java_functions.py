"""Starts MiniStack with Java functions on the local JDK.

Stock MiniStack runs a zip with a java* runtime in a container, and without Docker answers
"Mock response" with status 200. Here such a function gets a bootstrap that starts AWS's own runtime
interface client, and then runs as any function with a custom runtime does. Beside that it names the
version of an object that came, asks for a second factor at the first sign-in, and judges who may
send e-mails by the sender's identity, as AWS does.

This replaces private functions of MiniStack, so it insists on the version it was written for.
"""
import glob
import importlib.metadata
import json
import os
import platform
import secrets
import shlex
import sys
import tempfile
import threading
import zipfile

VERSION = "1.5.33"
if importlib.metadata.version("ministack") != VERSION:
    sys.exit(f"This needs MiniStack {VERSION}: it replaces private functions.")

import ministack.core.iam_actions as iam_actions
import ministack.core.lambda_runtime as runtime
import ministack.core.responses as responses
import ministack.services.cognito as cognito
import ministack.services.eventbridge as eventbridge
import ministack.services.lambda_svc as functions
import ministack.services.s3 as s3
from ministack.app import main

# Short-lived functions on few cores: no second compiler, no collector threads.
JVM_OPTIONS = (
    "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m --enable-native-access=ALL-UNNAMED"
)
CLIENT = "com.amazonaws.services.lambda.runtime.api.client"
JARS = os.environ["LAMBDA_JAVA_RUNTIME"]
# MiniStack keeps what Python and Node functions log, but not what these do.
LOGS = os.environ["LAMBDA_JAVA_LOGS"]


def native_library():
    """Unpacks the client's native library. Left to itself, every JVM unpacks it over the same file
    in /tmp, and one that starts meanwhile crashes."""
    machine = platform.machine().replace("aarch64", "aarch_64")
    (jar,) = glob.glob(os.path.join(JARS, "aws-lambda-java-runtime-interface-client-*.jar"))
    with zipfile.ZipFile(jar) as file:
        return file.extract(f"jni/libaws-lambda-jni.linux-{machine}.so", tempfile.mkdtemp())


# The function's own jars come first, as on AWS. Each JVM has a temporary folder of its own, as each
# environment has there.
BOOTSTRAP = f"""#!/bin/sh
exec {shlex.quote(os.environ["LAMBDA_JAVA"])} {JVM_OPTIONS} \\
  -Djava.io.tmpdir="$(mktemp -d)" \\
  -D{CLIENT}.runtimeapi.NativeClient.JNI={shlex.quote(native_library())} \\
  -cp "$LAMBDA_TASK_ROOT:$LAMBDA_TASK_ROOT/lib/*":{shlex.quote(JARS)}'/*' \\
  {CLIENT}.AWSLambda "$_HANDLER" >>{shlex.quote(LOGS)}"/$AWS_LAMBDA_FUNCTION_NAME" 2>&1
"""


def is_java(config):
    runtime_name = str(config.get("Runtime", ""))
    return config.get("PackageType", "Zip") == "Zip" and runtime_name.startswith("java")


unpack = functions._provided_runtime_code_dir


def unpack_with_bootstrap(code_zip):
    folder = unpack(code_zip)
    bootstrap = os.path.join(folder, "bootstrap")
    # Under the lock: a process forked meanwhile would hold the file open for writing, and then it
    # can't be executed.
    with functions._provided_code_lock:
        if not os.path.exists(bootstrap):
            draft = bootstrap + ".draft"
            with open(draft, "w") as file:
                file.write(BOOTSTRAP)
            os.chmod(draft, 0o755)
            os.replace(draft, bootstrap)
    return folder


worker_class = runtime._worker_class_for


def worker_class_with_java(config):
    return runtime.ProvidedWorker if is_java(config) else worker_class(config)


# Amazon S3 names the version of an object that was created; MiniStack's event leaves it out.
version_of_event = threading.local()
fire_s3_event = s3._fire_s3_event
dispatch_event = eventbridge._dispatch_event


def fire_with_version(*args, version_id=None, **others):
    version_of_event.id = version_id
    try:
        fire_s3_event(*args, version_id=version_id, **others)
    finally:
        version_of_event.id = None


def dispatch_with_version(event, *others):
    version = getattr(version_of_event, "id", None)
    if version and event["Source"] == "aws.s3":
        detail = json.loads(event["Detail"])
        detail["object"]["version-id"] = version
        event = {**event, "Detail": json.dumps(detail)}
    return dispatch_event(event, *others)


# A pool that wants a second factor lets nobody in before it is set up; MiniStack would.
setting_up = {}
respond_to_challenge = cognito._admin_respond_to_auth_challenge
associate_software_token = cognito._associate_software_token
verify_software_token = cognito._verify_software_token


def respond_with_factor(data):
    answer = respond_to_challenge(data)
    if data.get("ChallengeName") != "NEW_PASSWORD_REQUIRED" or answer[0] != 200:
        return answer
    pool = cognito._user_pools[data["UserPoolId"]]
    user, _ = cognito._resolve_user(pool, data["ChallengeResponses"]["USERNAME"])
    if pool.get("MfaConfiguration") != "ON" or user.get("_totp_secret"):
        return answer
    session = secrets.token_urlsafe(32)
    setting_up[session] = user
    return responses.json_response(
        {
            "ChallengeName": "MFA_SETUP",
            "Session": session,
            "ChallengeParameters": {"MFAS_CAN_SETUP": '["SOFTWARE_TOKEN_MFA"]'},
        }
    )


def associate_with_session(data):
    answer = associate_software_token(data)
    user = setting_up.pop(data.get("Session"), None)
    if user is not None:
        setting_up[json.loads(answer[2])["Session"]] = user
    return answer


def verify_with_session(data):
    session = data.get("Session")
    secret = cognito._totp_session_secrets.get(session)
    answer = verify_software_token(data)
    user = setting_up.pop(session, None)
    if user is not None and answer[0] == 200:
        user["_totp_secret"] = secret
        user["_preferred_mfa"] = "SOFTWARE_TOKEN_MFA"
        user.setdefault("_mfa_enabled", []).append("SOFTWARE_TOKEN_MFA")
    return answer


# Amazon SES asks whether the caller may send from the sender's identity; MiniStack asks for all.
resource_of_ses = iam_actions._ses_v2_resource_arn


def identity_of_sender(method, path, body, region, account):
    if path != "/v2/email/outbound-emails":
        return resource_of_ses(method, path, body, region, account)
    domain = json.loads(body)["FromEmailAddress"].split("@")[-1]
    return f"arn:aws:ses:{region}:{account}:identity/{domain}"


execute_in_container = functions._execute_function_docker


def execute_on_jdk(function, event, request_id):
    if is_java(function.get("config") or function):
        return functions._execute_function_provided_warm(function, event, request_id)
    return execute_in_container(function, event, request_id)


cognito._admin_respond_to_auth_challenge = respond_with_factor
cognito._associate_software_token = associate_with_session
cognito._verify_software_token = verify_with_session
s3._fire_s3_event = fire_with_version
eventbridge._dispatch_event = dispatch_with_version
functions._provided_runtime_code_dir = unpack_with_bootstrap
runtime._worker_class_for = worker_class_with_java
functions._execute_function_docker = execute_on_jdk
iam_actions._ses_v2_resource_arn = identity_of_sender
sys.exit(main())
