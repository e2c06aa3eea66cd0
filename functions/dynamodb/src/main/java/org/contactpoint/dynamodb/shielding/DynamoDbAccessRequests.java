package org.contactpoint.dynamodb.shielding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.IndexedLists;
import org.jspecify.annotations.Nullable;

/** The requests to see what is held, from the table {@code shielded}. */
public final class DynamoDbAccessRequests implements SubjectAccessRequests {
  /** Sorts behind all that an id is written with. */
  private static final String BEHIND = "~";

  private final DynamoTable<EncryptedItem> shielded;
  private final AccessRequestCodec codec;
  private final IndexedLists<EncryptedItem> byAuthority;
  private final IndexedLists<EncryptedItem> worklist;

  public DynamoDbAccessRequests(DynamoTables tables, ShieldCodec codec) {
    this.shielded = tables.shielded();
    this.codec = codec.accessRequests();
    this.byAuthority = IndexedLists.of(shielded, Tables.BY_AUTHORITY, true);
    this.worklist = IndexedLists.of(shielded, Tables.WORKLIST, true);
  }

  @Override
  public Optional<SubjectAccessRequest> find(String id) {
    return shielded.get(AccessRequestCodec.key(id)).map(codec::request);
  }

  @Override
  public List<SubjectAccessRequest> openOf(ContactPointId child) {
    List<String> ids =
        shielded.all(AccessRequestCodec.partition(child), AccessRequestCodec.OPEN_OF_CHILD).stream()
            .map(pointer -> Objects.requireNonNull(pointer.target()))
            .toList();
    return inOrder(ids).stream().filter(SubjectAccessRequest::isOpen).toList();
  }

  /** By the pointers alone: who asks needs no key. */
  @Override
  public boolean hasOpen(ContactPointId child) {
    return !shielded
        .from(
            AccessRequestCodec.partition(child),
            AccessRequestCodec.OPEN_OF_CHILD,
            AccessRequestCodec.OPEN_OF_CHILD + BEHIND,
            1)
        .isEmpty();
  }

  @Override
  public List<SubjectAccessRequest> of(
      Authority authority, boolean open, @Nullable ListPlace after, int limit) {
    return inOrder(
        byAuthority.after(codec.listOf(authority, open), after, limit).stream()
            .map(item -> item.pk().substring(AccessRequestCodec.REQUEST.length()))
            .toList());
  }

  private List<SubjectAccessRequest> inOrder(List<String> ids) {
    Map<String, SubjectAccessRequest> found =
        shielded.getAll(ids.stream().map(AccessRequestCodec::key).toList()).stream()
            .map(codec::request)
            .collect(Collectors.toMap(SubjectAccessRequest::id, Function.identity()));
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  @Override
  public List<SubjectAccessRequest> open(@Nullable ListPlace after, int limit) {
    return IntStream.range(0, PARTS)
        .mapToObj(part -> worklist.after(AccessRequestCodec.open(part), after, limit))
        .flatMap(List::stream)
        .map(codec::request)
        .sorted(Comparator.comparing(SubjectAccessRequest::place))
        .limit(limit)
        .toList();
  }
}
