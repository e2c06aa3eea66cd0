package org.contactpoint.cloud.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.contactpoint.cloud.aws.AwsResponse;
import org.contactpoint.cloud.aws.SignedRequests;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.dynamodb.document.Json;

/**
 * Secrets in AWS Secrets Manager, read by its operation GetSecretValue: one signed request instead
 * of the client of the whole service, of which nothing else is used (ADR 19).
 */
public final class SecretsManagerSecrets implements Secrets {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type", "application/x-amz-json-1.1",
          "X-Amz-Target", "secretsmanager.GetSecretValue");
  private static final String THROTTLED = "ThrottlingException";
  private static final int ATTEMPTS = 3;

  private final SignedRequests requests;
  private final Duration longest;

  /**
   * Reads secrets.
   *
   * @param longest how long after the first attempt another one may begin
   */
  public SecretsManagerSecrets(SignedRequests requests, Duration longest) {
    this.requests = requests;
    this.longest = longest;
  }

  @Override
  public String read(String name) {
    String request = Json.text(Map.of("SecretId", name));
    RetryPolicy policy = RetryPolicy.lasting(longest);
    String why = "";
    for (int attempt = 0; attempt < ATTEMPTS && (attempt == 0 || policy.again()); attempt++) {
      try {
        AwsResponse response = requests.post("/", HEADERS, request);
        if (response.isSuccessful()) {
          return value(name, response);
        }
        why = reason(response);
        if (!response.isBusy() && !why.equals(THROTTLED)) {
          throw new IllegalStateException("the secret " + name + " may not be read: " + why);
        }
      } catch (IOException e) {
        why = e.getClass().getSimpleName();
      }
    }
    throw new IllegalStateException("the secret " + name + " could not be read: " + why);
  }

  private static String value(String name, AwsResponse response) {
    JsonNode value = Json.read(response.body(), JsonNode.class).path("SecretString");
    if (!value.isTextual()) {
      throw new IllegalStateException("the secret " + name + " has no text");
    }
    return value.textValue();
  }

  /** The name of the error, without its message, or the status where the answer names none. */
  private static String reason(AwsResponse response) {
    String status = "status " + response.status();
    if (response.isBusy()) {
      return status;
    }
    try {
      String type = Json.read(response.body(), JsonNode.class).path("__type").asText(status);
      return type.substring(type.indexOf('#') + 1);
    } catch (IllegalStateException notJson) {
      return status;
    }
  }
}
