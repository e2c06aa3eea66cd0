package org.contactpoint.uploads.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;

class PostPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final PostPolicy POLICY =
      new PostPolicy("files", "uploads/E08000035/local/a.csv", 100, NOW.plusSeconds(900));

  // The example of Amazon S3's own documentation of signed forms.
  private static final String EXAMPLE =
      """
      { "expiration": "2015-12-30T12:00:00.000Z",
        "conditions": [
          {"bucket": "sigv4examplebucket"},
          ["starts-with", "$key", "user/user1/"],
          {"acl": "public-read"},
          {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},
          ["starts-with", "$Content-Type", "image/"],
          {"x-amz-meta-uuid": "14365123651274"},
          {"x-amz-server-side-encryption": "AES256"},
          ["starts-with", "$x-amz-meta-tag", ""],

          {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},
          {"x-amz-algorithm": "AWS4-HMAC-SHA256"},
          {"x-amz-date": "20151229T000000Z" }
        ]
      }\
      """
          .replace("\n", "\r\n");

  private static Map<String, String> signed(AwsCredentials who) {
    return POLICY.signed(
        S3ServiceClientConfiguration.builder()
            .region(Region.EU_WEST_2)
            .credentialsProvider(StaticCredentialsProvider.create(who))
            .build(),
        NOW);
  }

  @Test
  void signatureIsThatOfTheDocumentedExample() {
    assertThat(
            PostPolicy.signature(
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                List.of("20151229", "us-east-1", "s3", "aws4_request"),
                Base64.getEncoder().encodeToString(EXAMPLE.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e");
  }

  /** S3 refuses a form that lacks a field of a condition, or has one of none. */
  @Test
  void formHasEachFieldOfAConditionAndOfWhereToGoOnTo() throws IOException {
    Map<String, String> fields = signed(AwsSessionCredentials.create("somebody", "secret", "for"));

    JsonNode conditions =
        new ObjectMapper()
            .readTree(Base64.getDecoder().decode(fields.get("policy")))
            .get("conditions");
    List<String> named =
        conditions
            .valueStream()
            .map(one -> one.isArray() ? one.get(1).asText() : one.fieldNames().next())
            .filter(name -> !Set.of("bucket", "1").contains(name))
            .toList();
    Set<String> sent = new HashSet<>(fields.keySet());
    sent.removeAll(Set.of("policy", "x-amz-signature"));
    sent.add("$success_action_redirect");
    assertThat(named).containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void policyNamesKeyLengthAndTimeAndNoFreeField() {
    Map<String, String> fields = signed(AwsBasicCredentials.create("somebody", "secret"));

    assertThat(new String(Base64.getDecoder().decode(fields.get("policy")), StandardCharsets.UTF_8))
        .contains(
            "\"expiration\":\"2026-11-30T12:15:00Z\"",
            "{\"bucket\":\"files\"}",
            "{\"key\":\"uploads/E08000035/local/a.csv\"}",
            "[\"content-length-range\",1,100]",
            "{\"x-amz-date\":\"20261130T120000Z\"}");
    assertThat(fields)
        .containsEntry("x-amz-credential", "somebody/20261130/eu-west-2/s3/aws4_request")
        .doesNotContainKey("x-amz-security-token");
  }

  @Test
  void credentialsOfASessionSendTheirToken() {
    assertThat(signed(AwsSessionCredentials.create("somebody", "secret", "for-an-hour")))
        .containsEntry("x-amz-security-token", "for-an-hour");
  }
}
