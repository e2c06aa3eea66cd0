package org.contactpoint.audit.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.dynamodb.document.Json;

/**
 * A seal as it is archived.
 *
 * @param text the document {@link Heads}, exactly as it was signed
 * @param signature over the text, in Base64
 */
record Seal(String text, String signature) {
  static final String BEGINNING = "seals/";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd/HHmmss").withZone(ZoneOffset.UTC);

  /** What is sealed. */
  record Heads(String sealedAt, List<ChainHead> heads) {
    Heads {
      heads = List.copyOf(heads);
    }
  }

  static Seal of(Heads heads, Signing signing) {
    String text = Json.text(heads);
    return new Seal(text, Base64.getEncoder().encodeToString(signing.sign(bytes(text))));
  }

  static String name(Instant at) {
    return BEGINNING + NAME.format(at) + ".json";
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException if the signature does not hold
   */
  Heads opened(Signing signing) {
    if (!signing.isSigned(bytes(text), Base64.getDecoder().decode(signature))) {
      throw new IllegalStateException("the seal of the trail does not hold");
    }
    return Json.read(text, Heads.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
