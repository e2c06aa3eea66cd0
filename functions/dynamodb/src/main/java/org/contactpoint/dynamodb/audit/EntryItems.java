package org.contactpoint.dynamodb.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contactpoint.contract.table.TrailNames;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.crypto.SealingKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one entry becomes: its own item; one mention for each other child that it showed, and one of
 * the account that was acted for, so that it is found under those, too; and its restricted
 * criteria, sealed, in an item apart.
 */
final class EntryItems {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SCHEMA = 2;

  /** The first schema whose entries mention the account that was acted for. */
  private static final long MENTIONS_ACCOUNTS = 2;

  /** What the mention of an account is called; it sorts behind the numbers of children. */
  private static final String ACTED_FOR = "acted-for";

  /** The items of one entry, still without its hash. */
  record Items(Map<String, AttributeValue> entry, List<Map<String, AttributeValue>> beside) {}

  private final SealingKey sealing;

  EntryItems(SealingKey sealing) {
    this.sealing = sealing;
  }

  /** How many items an entry takes. */
  static int count(AuditEntry entry) {
    AuditEvent event = entry.event();
    long mentions = event.shown().stream().distinct().filter(one -> !isAbout(event, one)).count();
    return 1
        + (int) mentions
        + (actsForAnother(entry.actor()) ? 1 : 0)
        + (event.restricted().isEmpty() ? 0 : 1);
  }

  private static boolean actsForAnother(Actor actor) {
    return actor.onBehalfOf() != null && !actor.account().equals(actor.onBehalfOf());
  }

  private static boolean isAbout(AuditEvent event, ContactPointId child) {
    return event.child().filter(child::equals).isPresent();
  }

  Items of(Place place, AuditEntry entry, Head witnessed) {
    Map<String, AttributeValue> item = begun(place);
    item.put(Columns.AT, Columns.text(Stamps.of(entry.at())));
    item.put(Columns.ORDER, Columns.text(Stamps.order(entry.at(), place)));
    item.put(Columns.WITNESSED, Columns.texts(List.of(witnessed.line())));
    putActor(item, place, entry.actor());
    putEvent(item, entry.event());
    List<Map<String, AttributeValue>> beside = new ArrayList<>();
    criteria(place, entry.event(), item).ifPresent(beside::add);
    mentioned(item).forEach(name -> beside.add(mention(item, name)));
    return new Items(item, beside);
  }

  /** The item of a place, with what every link of a chain has. */
  static Map<String, AttributeValue> begun(Place place) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(Columns.WRITER, Columns.text(place.writer()));
    item.put(Columns.PLACE, Columns.text(place.sortKey()));
    item.put(Columns.SCHEMA, Columns.number(SCHEMA));
    return item;
  }

  private static void putActor(Map<String, AttributeValue> item, Place place, Actor actor) {
    item.put(Columns.ACCOUNT, Columns.text(AccountLists.of(actor, place)));
    AccountId onBehalfOf = actor.onBehalfOf();
    putIf(item, Columns.ON_BEHALF_OF, onBehalfOf == null ? null : onBehalfOf.value());
    item.put(Columns.ROLE, Columns.text(actor.role().code()));
    item.put(Columns.ORGANISATION, Columns.text(actor.organisation()));
    var authority = actor.authority();
    putIf(item, Columns.AUTHORITY, authority == null ? null : authority.value());
    item.put(Columns.REQUEST, Columns.text(actor.requestId()));
  }

  private static void putEvent(Map<String, AttributeValue> item, AuditEvent event) {
    item.put(Columns.ACTION, Columns.text(event.action()));
    putIf(item, Columns.CHILD, event.child().map(ContactPointId::value).orElse(null));
    putIf(item, Columns.PURPOSE, event.purpose().map(purpose -> purpose.code()).orElse(null));
    item.put(Columns.OUTCOME, Columns.text(event.outcome()));
    putIf(item, Columns.REASON, event.reason().orElse(null));
    item.put(Columns.CHANGED, Columns.texts(event.changed()));
    item.put(
        Columns.SHOWN, Columns.texts(event.shown().stream().map(ContactPointId::value).toList()));
  }

  private static void putIf(
      Map<String, AttributeValue> item, String column, @Nullable String value) {
    if (value != null) {
      item.put(column, Columns.text(value));
    }
  }

  private Optional<Map<String, AttributeValue>> criteria(
      Place place, AuditEvent event, Map<String, AttributeValue> item) {
    if (event.restricted().isEmpty()) {
      return Optional.empty();
    }
    byte[] sealed = sealing.seal(json(event.restricted()), context(place));
    Map<String, AttributeValue> apart = new HashMap<>();
    apart.put(Columns.WRITER, Columns.text(criteriaOf(place.writer())));
    apart.put(Columns.PLACE, Columns.text(place.sortKey()));
    apart.put(Columns.SEALED, AttributeValue.fromB(SdkBytes.fromByteArray(sealed)));
    item.put(Columns.CRITERIA, Columns.text(Digests.sha256(sealed)));
    return Optional.of(apart);
  }

  private static byte[] json(Map<String, String> criteria) {
    try {
      return JSON.writeValueAsBytes(new TreeMap<>(criteria));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can't be written", e);
    }
  }

  /** What sealed criteria are bound to. */
  static String context(Place place) {
    return criteriaOf(place.writer()) + "#" + place.sortKey();
  }

  /**
   * The partition of a writer's sealed criteria: apart, so that reading it is a right of its own.
   */
  static String criteriaOf(String writer) {
    return TrailNames.CRITERIA + writer;
  }

  /** The writer to whom a partition belongs. */
  static String writerOf(String partition) {
    return partition.startsWith(TrailNames.CRITERIA)
        ? partition.substring(TrailNames.CRITERIA.length())
        : partition;
  }

  /**
   * The names of an entry's mentions, in their order: the numbers of the other children under whom
   * it is found, and that of whom it was done for.
   */
  static SortedSet<String> mentioned(Map<String, AttributeValue> entry) {
    SortedSet<String> names = new TreeSet<>(Columns.texts(entry, Columns.SHOWN));
    names.remove(Columns.text(entry, Columns.CHILD));
    String actedFor = Columns.text(entry, Columns.ON_BEHALF_OF);
    if (!actedFor.isEmpty()
        && !actedFor.equals(AccountLists.accountOf(Columns.text(entry, Columns.ACCOUNT)))
        && Columns.number(entry, Columns.SCHEMA) >= MENTIONS_ACCOUNTS) {
      names.add(ACTED_FOR);
    }
    return names;
  }

  /** The mention of that name: behind its entry, in the same partition. */
  static Map<String, AttributeValue> mention(Map<String, AttributeValue> entry, String name) {
    Map<String, AttributeValue> mention = new HashMap<>();
    mention.put(Columns.WRITER, Columns.text(Columns.text(entry, Columns.WRITER)));
    mention.put(Columns.PLACE, Columns.text(Columns.text(entry, Columns.PLACE) + "#" + name));
    if (name.equals(ACTED_FOR)) {
      mention.put(Columns.ACCOUNT, Columns.text(Columns.text(entry, Columns.ON_BEHALF_OF)));
    } else {
      mention.put(Columns.CHILD, Columns.text(name));
    }
    mention.put(Columns.ORDER, Columns.text(Columns.text(entry, Columns.ORDER)));
    return mention;
  }
}
