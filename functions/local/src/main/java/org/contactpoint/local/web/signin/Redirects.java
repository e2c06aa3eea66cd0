package org.contactpoint.local.web.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactpoint.http.message.Response;

/** Leads the browser on by {@code GET}, whatever the method was (RFC 9700, §4.12). */
final class Redirects {
  private static final int SEE_OTHER = 303;

  private Redirects() {}

  static Response to(String address) {
    return Response.empty(SEE_OTHER).with("Location", address);
  }

  static Response to(String address, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(one -> one.getKey() + "=" + escaped(one.getValue()))
            .collect(Collectors.joining("&"));
    return to(address + "?" + query);
  }

  private static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
