package org.contactpoint.local.web.signin;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;

/**
 * The parameters of a request as they came. None may be sent twice, and one without a value counts
 * as left out (RFC 6749, §3.1; RFC 6749, §3.2).
 */
final class Parameters {
  private static final int MOST = 100;

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Those of the query. */
  static Parameters ofQuery(Request request) {
    return new Parameters(request.query());
  }

  /**
   * Those of a form.
   *
   * @throws IllegalArgumentException if the body is none, or was not received whole
   */
  static Parameters ofForm(Request request) {
    if (!(request.body() instanceof RequestBody.Whole(byte[] bytes))) {
      throw new IllegalArgumentException("the form was not received whole");
    }
    String form = new String(bytes, StandardCharsets.UTF_8);
    return new Parameters(
        new QueryStringDecoder(form, StandardCharsets.UTF_8, false, MOST, true).parameters());
  }

  /** The value of a parameter that was sent once. */
  Optional<String> find(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.size() == 1
        ? Optional.of(all.getFirst()).filter(v -> !v.isEmpty())
        : Optional.empty();
  }

  /** Whether a parameter was sent once, and with that value. */
  boolean say(String name, String value) {
    return find(name).filter(value::equals).isPresent();
  }

  /** Whether one of them was sent more than once. */
  boolean areRepeated() {
    return values.values().stream().anyMatch(all -> all.size() > 1);
  }

  @Override
  public String toString() {
    return "Parameters[redacted]";
  }
}
