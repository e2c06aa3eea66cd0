package org.contactpoint.dynamodb.shielding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.InvestigationStatus;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.IndexedLists;
import org.jspecify.annotations.Nullable;

/** The investigations, from the table {@code shielded}. */
public final class DynamoDbInvestigations implements Investigations {
  /** Behind every place. */
  private static final String BEHIND = "~";

  private final DynamoTable<EncryptedItem> shielded;
  private final InvestigationCodec codec;
  private final IndexedLists<EncryptedItem> byAuthority;
  private final IndexedLists<EncryptedItem> worklist;

  public DynamoDbInvestigations(DynamoTables tables, ShieldCodec codec) {
    this.shielded = tables.shielded();
    this.codec = codec.investigations();
    this.byAuthority = IndexedLists.of(shielded, Tables.BY_AUTHORITY, true);
    this.worklist = IndexedLists.of(shielded, Tables.WORKLIST, true);
  }

  @Override
  public Optional<Investigation> find(String id) {
    return shielded.get(InvestigationCodec.key(id)).map(codec::investigation);
  }

  @Override
  public boolean hasOpen(PersonId person) {
    return shielded.get(codec.openerKey(person)).isPresent();
  }

  @Override
  public List<Investigation> openOf(ContactPointId child, @Nullable ListPlace after, int limit) {
    String from = InvestigationCodec.INVESTIGATION + (after == null ? "" : after.value() + BEHIND);
    return shielded
        .from(ShieldCodec.partition(child), from, InvestigationCodec.INVESTIGATION + BEHIND, limit)
        .stream()
        .map(EncryptedItem::target)
        .flatMap(id -> Optional.ofNullable(id).flatMap(this::find).stream())
        .filter(Investigation::isOpen)
        .toList();
  }

  @Override
  public List<Investigation> of(
      Authority responsible, InvestigationStatus status, @Nullable ListPlace after, int limit) {
    String list = codec.listOf(responsible, status);
    return byAuthority.after(list, after, limit).stream().map(codec::investigation).toList();
  }

  @Override
  public List<Investigation> overdue(Instant now, @Nullable ListPlace after, int limit) {
    return onWorklist(InvestigationCodec.OPEN, after, limit).stream()
        .takeWhile(investigation -> investigation.isOverdue(now))
        .toList();
  }

  @Override
  public List<Investigation> closedLate(@Nullable ListPlace after, int limit) {
    return onWorklist(InvestigationCodec.LATE, after, limit);
  }

  private List<Investigation> onWorklist(String list, @Nullable ListPlace after, int limit) {
    return worklist.after(list, after, limit).stream().map(codec::investigation).toList();
  }
}
