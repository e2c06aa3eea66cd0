package org.contactpoint.dynamodb.audit.verify;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.audit.TrailVerifier.Break;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.dynamodb.audit.ChainEnd;
import org.contactpoint.dynamodb.audit.Digests;
import org.contactpoint.dynamodb.audit.EntryItems;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Compares a writer's encrypted criteria with its entries, which hold their digests. */
final class CriteriaVerification {
  private final ChainViolations breaks;
  private final Iterator<Map<String, AttributeValue>> items;
  private @Nullable Map<String, AttributeValue> next;

  CriteriaVerification(TrailStore store, String writer, String from, String to) {
    this.breaks = new ChainViolations(store);
    this.items = EntryPages.between(store, EntryItems.criteriaOf(writer), from, to).iterator();
    advance();
  }

  private void advance() {
    next = items.hasNext() ? items.next() : null;
  }

  /** The violation, if the entry and its encrypted criteria do not fit. */
  Optional<BrokenLink> beside(ChainEnd at, Map<String, AttributeValue> entry) {
    String digest = TrailAttributes.text(entry, TrailAttributes.CRITERIA);
    Map<String, AttributeValue> item = next;
    int order =
        item == null
            ? 1
            : TrailAttributes.text(item, TrailAttributes.PLACE).compareTo(at.place().sortKey());
    if (digest.isEmpty() && order > 0) {
      return Optional.empty();
    }
    if (item == null || order != 0 || !Digests.same(digest, digestOf(item))) {
      return breaks.found(at.place(), Break.BROKEN_CRITERIA);
    }
    advance();
    return Optional.empty();
  }

  /** The violation, if criteria are left after the last entry. */
  Optional<BrokenLink> end(ChainEnd at) {
    return next == null ? Optional.empty() : breaks.found(at.place(), Break.BROKEN_CRITERIA);
  }

  private static String digestOf(Map<String, AttributeValue> item) {
    AttributeValue encrypted = item.get(TrailAttributes.SEALED);
    return encrypted == null || encrypted.b() == null || item.size() != 3
        ? "none"
        : Digests.sha256(encrypted.b().asByteArray());
  }
}
