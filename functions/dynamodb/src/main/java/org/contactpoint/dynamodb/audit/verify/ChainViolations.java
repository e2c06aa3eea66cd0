package org.contactpoint.dynamodb.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contactpoint.domain.audit.TrailVerifier.Break;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.Digests;
import org.contactpoint.dynamodb.audit.EntryIds;
import org.contactpoint.dynamodb.audit.TrailStore;

/** Names broken links; also those of places that no writer could ever have had. */
final class ChainViolations {
  private static final Pattern WRITER = Pattern.compile("[0-9a-f]{16}");
  private static final int ID = 32;

  private final EntryIds ids;

  ChainViolations(TrailStore store) {
    this.ids = store.entryIds();
  }

  static boolean isWriter(String text) {
    return WRITER.matcher(text).matches();
  }

  Optional<BrokenLink> found(ChainPosition place, Break kind) {
    return Optional.of(new BrokenLink(place.writer(), id(place), kind));
  }

  private String id(ChainPosition place) {
    return isWriter(place.writer())
        ? ids.of(place)
        : Digests.sha256(place.writer().getBytes(StandardCharsets.UTF_8)).substring(0, ID);
  }
}
