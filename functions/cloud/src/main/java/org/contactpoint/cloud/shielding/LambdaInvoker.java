package org.contactpoint.cloud.shielding;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Invokes by AWS Lambda, which lets only those functions invoke that may. */
final class LambdaInvoker implements ShieldingInvoker {
  private final LambdaClient client;
  private final String function;

  LambdaInvoker(LambdaClient client, String function) {
    this.client = client;
    this.function = function;
  }

  @Override
  public String invoke(String call) {
    InvokeResponse response =
        client.invoke(
            request ->
                request
                    .functionName(function)
                    .invocationType(InvocationType.REQUEST_RESPONSE)
                    .payload(SdkBytes.fromUtf8String(call)));
    if (response.functionError() != null) {
      // What it says could quote the call.
      throw new IllegalStateException("the shielding function failed");
    }
    return response.payload().asUtf8String();
  }
}
