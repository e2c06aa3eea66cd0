package org.contactpoint.cloud.desk;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** The line by AWS Lambda, which lets only the functions call that may. */
final class LambdaLine implements Line {
  private final LambdaClient client;
  private final String function;

  LambdaLine(LambdaClient client, String function) {
    this.client = client;
    this.function = function;
  }

  @Override
  public String ask(String text) {
    InvokeResponse response =
        client.invoke(
            request ->
                request
                    .functionName(function)
                    .invocationType(InvocationType.REQUEST_RESPONSE)
                    .payload(SdkBytes.fromUtf8String(text)));
    if (response.functionError() != null) {
      // What it says could quote the call.
      throw new IllegalStateException("the desk failed");
    }
    return response.payload().asUtf8String();
  }
}
