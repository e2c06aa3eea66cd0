package org.contactpoint.cloud.shielding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** What is said on the line by AWS Lambda. */
class LambdaInvokerTest {
  private final Service service = new Service();
  private final LambdaInvoker invoker =
      new LambdaInvoker(service, "contactpoint-test-shielded-records");

  /** A service that answers what it is told to. */
  private static final class Service implements LambdaClient {
    final List<InvokeRequest> requests = new ArrayList<>();
    InvokeResponse response =
        InvokeResponse.builder().payload(SdkBytes.fromUtf8String("{\"status\":204}")).build();

    @Override
    public InvokeResponse invoke(InvokeRequest request) {
      requests.add(request);
      return response;
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  @Test
  void functionIsInvokedAndWaitedFor() {
    assertThat(invoker.invoke("{\"act\":\"Zoë\"}")).isEqualTo("{\"status\":204}");

    InvokeRequest request = service.requests.getFirst();
    assertThat(request.functionName()).isEqualTo("contactpoint-test-shielded-records");
    assertThat(request.invocationType()).isEqualTo(InvocationType.REQUEST_RESPONSE);
    assertThat(request.payload().asUtf8String()).isEqualTo("{\"act\":\"Zoë\"}");
  }

  @Test
  void functionThatFailedIsAFaultThatQuotesNothing() {
    service.response =
        InvokeResponse.builder()
            .functionError("Unhandled")
            .payload(SdkBytes.fromUtf8String("{\"errorMessage\":\"Leah Ward\"}"))
            .build();

    assertThatThrownBy(() -> invoker.invoke("{}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the shielding function failed");
  }
}
