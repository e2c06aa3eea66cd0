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
import org.contactpoint.dynamodb.crypto.EncryptingKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one entry becomes: its own item; one mention for each other child that it showed, and one of
 * the account that was acted for, so that it is found under those, too; and its restricted
 * criteria, encrypted, in an item of their own.
 */
public final class EntryItems {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SCHEMA = 2;

  /** The first schema whose entries mention the account that was acted for. */
  private static final long MENTIONS_ACCOUNTS = 2;

  /** What the mention of an account is called; it sorts behind the numbers of children. */
  private static final String ACTED_FOR = "acted-for";

  /** The items of one entry, still without its hash. */
  public record EntryWrites(
      Map<String, AttributeValue> entry, List<Map<String, AttributeValue>> beside) {}

  private final EncryptingKey key;

  public EntryItems(EncryptingKey key) {
    this.key = key;
  }

  /** How many items an entry takes. */
  public static int count(AuditEntry entry) {
    AuditEvent event = entry.event();
    return 1
        + (int) event.shown().stream().distinct().count()
        + (actsForAnother(entry.actor()) ? 1 : 0)
        + (event.restricted().isEmpty() ? 0 : 1);
  }

  private static boolean actsForAnother(Actor actor) {
    return actor.onBehalfOf() != null && !actor.account().equals(actor.onBehalfOf());
  }

  public EntryWrites of(ChainPosition place, AuditEntry entry, ChainEnd reported) {
    Map<String, AttributeValue> item = begun(place);
    item.put(TrailAttributes.AT, TrailAttributes.text(SortableInstants.of(entry.at())));
    item.put(
        TrailAttributes.ORDER, TrailAttributes.text(SortableInstants.order(entry.at(), place)));
    item.put(TrailAttributes.WITNESSED, TrailAttributes.texts(List.of(reported.line())));
    putActor(item, place, entry.actor());
    putEvent(item, entry.event());
    List<Map<String, AttributeValue>> beside = new ArrayList<>();
    criteria(place, entry.event(), item).ifPresent(beside::add);
    mentioned(item).forEach(name -> beside.add(mention(item, name)));
    return new EntryWrites(item, beside);
  }

  /** The item of a place, with what every link of a chain has. */
  public static Map<String, AttributeValue> begun(ChainPosition place) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(TrailAttributes.WRITER, TrailAttributes.text(place.writer()));
    item.put(TrailAttributes.PLACE, TrailAttributes.text(place.sortKey()));
    item.put(TrailAttributes.SCHEMA, TrailAttributes.number(SCHEMA));
    return item;
  }

  private static void putActor(Map<String, AttributeValue> item, ChainPosition place, Actor actor) {
    item.put(TrailAttributes.ACCOUNT, TrailAttributes.text(AccountLists.of(actor, place)));
    AccountId onBehalfOf = actor.onBehalfOf();
    putIf(item, TrailAttributes.ON_BEHALF_OF, onBehalfOf == null ? null : onBehalfOf.value());
    item.put(TrailAttributes.ROLE, TrailAttributes.text(actor.role().code()));
    item.put(TrailAttributes.ORGANISATION, TrailAttributes.text(actor.organisation()));
    var authority = actor.authority();
    putIf(item, TrailAttributes.AUTHORITY, authority == null ? null : authority.value());
    item.put(TrailAttributes.REQUEST, TrailAttributes.text(actor.requestId()));
  }

  private static void putEvent(Map<String, AttributeValue> item, AuditEvent event) {
    item.put(TrailAttributes.ACTION, TrailAttributes.text(event.action()));
    putIf(item, TrailAttributes.CHILD, event.child().map(ContactPointId::value).orElse(null));
    putIf(
        item, TrailAttributes.PURPOSE, event.purpose().map(purpose -> purpose.code()).orElse(null));
    item.put(TrailAttributes.OUTCOME, TrailAttributes.text(event.outcome()));
    putIf(item, TrailAttributes.REASON, event.reason().orElse(null));
    item.put(TrailAttributes.CHANGED, TrailAttributes.texts(event.changed()));
    item.put(
        TrailAttributes.SHOWN,
        TrailAttributes.texts(event.shown().stream().map(ContactPointId::value).toList()));
    if (!event.marks().isEmpty()) {
      item.put(TrailAttributes.MARKS, TrailAttributes.texts(event.marks()));
    }
  }

  private static void putIf(
      Map<String, AttributeValue> item, String column, @Nullable String value) {
    if (value != null) {
      item.put(column, TrailAttributes.text(value));
    }
  }

  private Optional<Map<String, AttributeValue>> criteria(
      ChainPosition place, AuditEvent event, Map<String, AttributeValue> item) {
    if (event.restricted().isEmpty()) {
      return Optional.empty();
    }
    byte[] encrypted = key.encrypt(json(event.restricted()), context(place));
    Map<String, AttributeValue> restricted = new HashMap<>();
    restricted.put(TrailAttributes.WRITER, TrailAttributes.text(criteriaOf(place.writer())));
    restricted.put(TrailAttributes.PLACE, TrailAttributes.text(place.sortKey()));
    restricted.put(TrailAttributes.SEALED, AttributeValue.fromB(SdkBytes.fromByteArray(encrypted)));
    item.put(TrailAttributes.CRITERIA, TrailAttributes.text(Digests.sha256(encrypted)));
    return Optional.of(restricted);
  }

  private static byte[] json(Map<String, String> criteria) {
    try {
      return JSON.writeValueAsBytes(new TreeMap<>(criteria));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can't be written", e);
    }
  }

  /** The context that encrypted criteria are bound to. */
  static String context(ChainPosition place) {
    return context(criteriaOf(place.writer()), place.sortKey());
  }

  /** The same by the key of their item. */
  public static String context(String partition, String sortKey) {
    return partition + "#" + sortKey;
  }

  /**
   * The partition of a writer's encrypted criteria: its own, so that reading it is a right of its
   * own.
   */
  public static String criteriaOf(String writer) {
    return TrailNames.CRITERIA + writer;
  }

  /** The writer to whom a partition belongs. */
  public static String writerOf(String partition) {
    return partition.startsWith(TrailNames.CRITERIA)
        ? partition.substring(TrailNames.CRITERIA.length())
        : partition;
  }

  /**
   * The names of an entry's mentions, in their order: the numbers of the other children under whom
   * it is found, and that of whom it was done for.
   */
  public static SortedSet<String> mentioned(Map<String, AttributeValue> entry) {
    SortedSet<String> names = new TreeSet<>(TrailAttributes.texts(entry, TrailAttributes.SHOWN));
    names.remove(TrailAttributes.text(entry, TrailAttributes.CHILD));
    String actedFor = TrailAttributes.text(entry, TrailAttributes.ON_BEHALF_OF);
    if (!actedFor.isEmpty()
        && !actedFor.equals(
            AccountLists.accountOf(TrailAttributes.text(entry, TrailAttributes.ACCOUNT)))
        && TrailAttributes.number(entry, TrailAttributes.SCHEMA) >= MENTIONS_ACCOUNTS) {
      names.add(ACTED_FOR);
    }
    return names;
  }

  /** The mention of that name: behind its entry, in the same partition. */
  public static Map<String, AttributeValue> mention(
      Map<String, AttributeValue> entry, String name) {
    Map<String, AttributeValue> mention = new HashMap<>();
    mention.put(
        TrailAttributes.WRITER,
        TrailAttributes.text(TrailAttributes.text(entry, TrailAttributes.WRITER)));
    mention.put(
        TrailAttributes.PLACE,
        TrailAttributes.text(TrailAttributes.text(entry, TrailAttributes.PLACE) + "#" + name));
    if (name.equals(ACTED_FOR)) {
      mention.put(
          TrailAttributes.ACCOUNT,
          TrailAttributes.text(TrailAttributes.text(entry, TrailAttributes.ON_BEHALF_OF)));
    } else {
      mention.put(TrailAttributes.CHILD, TrailAttributes.text(name));
    }
    mention.put(
        TrailAttributes.ORDER,
        TrailAttributes.text(TrailAttributes.text(entry, TrailAttributes.ORDER)));
    return mention;
  }
}
