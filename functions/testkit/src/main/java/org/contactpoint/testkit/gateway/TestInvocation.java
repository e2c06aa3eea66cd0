package org.contactpoint.testkit.gateway;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;

/** What AWS Lambda says of an invocation, as tests need it: it has a quarter of an hour left. */
public class TestInvocation implements Context {
  private static final int LEFT = 900_000;

  @Override
  public String getAwsRequestId() {
    return "invocation";
  }

  @Override
  public String getLogGroupName() {
    return "";
  }

  @Override
  public String getLogStreamName() {
    return "";
  }

  @Override
  public String getFunctionName() {
    return "";
  }

  @Override
  public String getFunctionVersion() {
    return "";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "";
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return LEFT;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 0;
  }

  @Override
  public @Nullable LambdaLogger getLogger() {
    return null;
  }
}
