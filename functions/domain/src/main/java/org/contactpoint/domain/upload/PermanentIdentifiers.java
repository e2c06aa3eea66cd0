package org.contactpoint.domain.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.source.Facts;

/** The identifiers that a child keeps for life, as digests: they are compared, never read back. */
public final class PermanentIdentifiers {
  private static final int DIGEST = 32;

  private PermanentIdentifiers() {}

  /** A digest for each kind of lasting identifier that the facts name. */
  public static Map<String, String> of(Facts facts) {
    Map<String, String> numbers = new HashMap<>();
    facts.identifiers().stream()
        .filter(Identifier::isLasting)
        .forEach(identifier -> numbers.put(identifier.type(), digest(identifier)));
    return numbers;
  }

  /** Whether the facts name another identifier of a kind that was named before. */
  public static boolean contradict(Map<String, String> before, Facts facts) {
    return of(facts).entrySet().stream()
        .anyMatch(now -> !before.getOrDefault(now.getKey(), now.getValue()).equals(now.getValue()));
  }

  private static String digest(Identifier identifier) {
    try {
      byte[] text = (identifier.type() + "=" + identifier.value()).getBytes(UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash).substring(0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
