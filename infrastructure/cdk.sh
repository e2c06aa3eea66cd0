# shellcheck shell=bash
# The cdk command that package.json pins, for scripts in the project's root folder.

# The command line and its bridge to Java print long warnings about other versions of Node; Node 20
# is the oldest supported one.
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION=1
export AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED=true

cdk() {
  [[ -x node_modules/.bin/cdk ]] || npm ci --no-audit --no-fund --silent
  npx --no-install cdk "$@"
}
