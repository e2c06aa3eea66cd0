package org.contactpoint.testkit.form;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form with a file as its last field, as a browser sends it (RFC 7578).
 *
 * @param fields before the file
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one request, which nobody compares
public record PostedFile(URI action, Map<String, String> fields, byte[] file) {
  private static final String BOUNDARY = "----contactpoint-form";
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** The same with another value of a field, or with one more. */
  public PostedFile with(String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(fields);
    other.put(name, value);
    return new PostedFile(action, other, file);
  }

  /** The request that sends it, to which headers may be added. */
  public HttpRequest.Builder request() {
    return HttpRequest.newBuilder(action)
        .timeout(TIMEOUT)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body()));
  }

  private byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> body.writeBytes(utf8(head(name, "") + value + "\r\n")));
    body.writeBytes(utf8(head("file", "; filename=\"children.csv\"\r\nContent-Type: text/csv")));
    body.writeBytes(file);
    body.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
    return body.toByteArray();
  }

  private static String head(String name, String more) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
        .formatted(BOUNDARY, name, more);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
