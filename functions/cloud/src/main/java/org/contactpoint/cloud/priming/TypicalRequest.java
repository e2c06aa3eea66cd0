package org.contactpoint.cloud.priming;

import java.util.Map;
import org.contactpoint.contract.route.Method;

/**
 * One request, to which its sender's token is added.
 *
 * @param path with its ids filled in
 * @param headers by their names
 * @param body JSON, empty where there is none
 */
public record TypicalRequest(Method method, String path, Map<String, String> headers, String body) {
  public TypicalRequest {
    headers = Map.copyOf(headers);
  }
}
