package org.contactpoint.dynamodb.shielding;

import java.time.Instant;
import org.contactpoint.domain.shielding.HiddenStatements;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.document.KeyDocument;
import org.contactpoint.dynamodb.document.VersionDocument;

/** One version that was hidden later, and when. */
public record HiddenVersionDocument(
    KeyDocument key, String saidOf, VersionDocument version, String at) {

  /** The document of that version. */
  public static HiddenVersionDocument of(HiddenStatements.Later later, Instant at) {
    return new HiddenVersionDocument(
        KeyDocument.of(later.key()),
        later.saidOf().value(),
        VersionDocument.of(later.version()),
        at.toString());
  }

  /** The version that it is the document of. */
  public HiddenStatements.Later read() {
    return new HiddenStatements.Later(key.key(), new ContactPointId(saidOf), version.version());
  }

  /** When it was hidden. */
  public Instant putApart() {
    return Instant.parse(at);
  }
}
