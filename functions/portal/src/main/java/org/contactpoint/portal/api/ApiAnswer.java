package org.contactpoint.portal.api;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the web API answered.
 *
 * @param headers by their names, which compare without case
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one answer, which nobody compares
public record ApiAnswer(int status, Map<String, String> headers, byte[] body) {
  private static final int FIRST_REFUSAL = 400;

  public ApiAnswer {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    headers = all;
  }

  /** Whether it did what was asked. */
  public boolean isSuccess() {
    return status < FIRST_REFUSAL;
  }

  /** The value of a header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  @Override
  public String toString() {
    return "ApiAnswer[" + status + "]";
  }
}
