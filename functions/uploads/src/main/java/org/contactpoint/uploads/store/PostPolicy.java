package org.contactpoint.uploads.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.crypto.Hmac;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;

/**
 * What a browser may post to a bucket: one object, under exactly that key (Amazon S3, Browser-based
 * uploads using POST, Signature Version 4).
 *
 * @param largest how many bytes the file may have; it has one at least
 */
public record PostPolicy(String bucket, String key, long largest, Instant expires) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /**
   * Where a browser goes on to is the choice of whoever posts, and concerns nobody else. S3 refuses
   * a form that lacks a field of a condition, so this one has to be sent, be it empty.
   */
  private static final List<Object> FREE =
      List.of(List.of("starts-with", "$success_action_redirect", ""));

  /** The fields of the form, signed by whoever that configuration names. */
  public Map<String, String> signed(S3ServiceClientConfiguration signer, Instant now) {
    AwsCredentialsIdentity identity = signer.credentialsProvider().resolveIdentity().join();
    String stamp = STAMP.format(now);
    List<String> scope = List.of(stamp.substring(0, 8), signer.region().id(), "s3", "aws4_request");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", key);
    fields.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
    fields.put("x-amz-credential", identity.accessKeyId() + "/" + String.join("/", scope));
    fields.put("x-amz-date", stamp);
    if (identity instanceof AwsSessionCredentialsIdentity session) {
      fields.put("x-amz-security-token", session.sessionToken());
    }
    String policy = Base64.getEncoder().encodeToString(document(fields));
    fields.put("policy", policy);
    fields.put("x-amz-signature", signature(identity.secretAccessKey(), scope, policy));
    return fields;
  }

  private byte[] document(Map<String, String> fields) {
    List<Object> conditions = new ArrayList<>(FREE);
    conditions.add(Map.of("bucket", bucket));
    conditions.add(List.of("content-length-range", 1, largest));
    fields.forEach((name, value) -> conditions.add(Map.of(name, value)));
    try {
      return JSON.writeValueAsBytes(
          Map.of("expiration", expires.toString(), "conditions", conditions));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    }
  }

  static String signature(String secret, List<String> scope, String policy) {
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : scope) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, policy));
  }

  private static byte[] hmac(byte[] key, String text) {
    return new Hmac(key).of(text.getBytes(StandardCharsets.UTF_8));
  }
}
