package org.contactpoint.infrastructure.stage;

import org.jspecify.annotations.Nullable;

/**
 * A domain name of one's own for a gateway.
 *
 * @param certificate the ARN of its certificate
 */
public record Domain(String name, String certificate) {

  /** Both, or neither: then it is the gateway's own name. */
  static @Nullable Domain of(@Nullable String name, @Nullable String certificate) {
    if ((name == null) != (certificate == null)) {
      throw new IllegalArgumentException("a domain needs its certificate, and the other way round");
    }
    return name == null || certificate == null ? null : new Domain(name, certificate);
  }
}
