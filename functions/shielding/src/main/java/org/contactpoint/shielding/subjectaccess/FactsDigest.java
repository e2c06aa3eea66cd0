package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.subjectaccess.document.WholeDocument;

/**
 * The SHA-256 of all facts that a whole document tells, in hexadecimal: neither who looked nor on
 * which day it is made. A release that adds a member to the document makes those before it other
 * ones; they are asked for anew.
 */
@Singleton
final class FactsDigest {
  private final StrictJson json;

  FactsDigest(StrictJson json) {
    this.json = json;
  }

  String of(WholeDocument whole) {
    return HexFormat.of()
        .formatHex(
            sha256()
                .digest(
                    json.write(
                        new Facts(
                            AccessDocumentResponse.Who.of(whole.child()),
                            AccessDocumentResponse.Held.of(whole)))));
  }

  /** What is compared. */
  record Facts(AccessDocumentResponse.Who child, AccessDocumentResponse.Held record) {
    @Override
    public String toString() {
      return "Facts[redacted]";
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
