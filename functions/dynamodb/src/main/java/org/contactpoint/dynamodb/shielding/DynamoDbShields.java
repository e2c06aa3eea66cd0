package org.contactpoint.dynamodb.shielding;

import java.util.List;
import java.util.Optional;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.shielding.AskedShields;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.IndexedLists;
import org.jspecify.annotations.Nullable;

/** The shields and call-backs, from the table {@code shielded}; and the register. */
public final class DynamoDbShields implements Shields {
  /** Sorts behind all that a place is written with. */
  private static final String BEHIND = "~";

  private final DynamoTable<EncryptedItem> shielded;
  private final DynamoTable<EncryptedItem> register;
  private final ShieldCodec codec;
  private final IndexedLists<EncryptedItem> byAuthority;
  private final IndexedLists<EncryptedItem> worklist;

  public DynamoDbShields(DynamoTables tables, ShieldCodec codec) {
    this.shielded = tables.shielded();
    this.register = tables.shieldRegister();
    this.codec = codec;
    this.byAuthority = IndexedLists.of(shielded, Tables.BY_AUTHORITY, true);
    this.worklist = IndexedLists.of(shielded, Tables.WORKLIST, true);
  }

  @Override
  public Optional<Shield> find(ShieldId id) {
    return shielded.get(ShieldCodec.shieldKey(id)).map(codec::shield);
  }

  @Override
  public Optional<Shield> newestOf(ContactPointId child) {
    return shielded
        .last(ShieldCodec.partition(child), ShieldCodec.SHIELD)
        .map(EncryptedItem::target)
        .flatMap(id -> find(new ShieldId(id)));
  }

  @Override
  public Optional<Shield> oldestOf(ContactPointId child) {
    return shielded
        .first(ShieldCodec.partition(child), ShieldCodec.SHIELD)
        .map(EncryptedItem::target)
        .flatMap(id -> find(new ShieldId(id)));
  }

  @Override
  public List<Shield> of(Authority responsible, @Nullable ListPlace after, int limit) {
    String list = codec.shieldsOf(responsible);
    return byAuthority.after(list, after, limit).stream().map(codec::shield).toList();
  }

  @Override
  public List<Shield> unfinished(@Nullable ListPlace after, int limit) {
    return onWorklist(ShieldCodec.UNFINISHED, after, limit);
  }

  @Override
  public List<Shield> inForce(@Nullable ListPlace after, int limit) {
    return onWorklist(ShieldCodec.IN_FORCE, after, limit);
  }

  private List<Shield> onWorklist(String list, @Nullable ListPlace after, int limit) {
    return worklist.after(list, after, limit).stream().map(codec::shield).toList();
  }

  @Override
  public List<ContactPointId> register(@Nullable ContactPointId after, int limit) {
    List<EncryptedItem> lines =
        after == null
            ? register.first(ShieldCodec.REGISTER, limit)
            : register.after(ShieldCodec.REGISTER, after.value(), limit);
    return lines.stream().map(line -> new ContactPointId(line.sk())).toList();
  }

  @Override
  public AskedShields askedBy(PersonId person) {
    return shielded
        .get(codec.askedKey(person))
        .map(item -> codec.asked(person, item))
        .orElseGet(() -> AskedShields.none(person));
  }

  @Override
  public Optional<CallBack> findCallBack(String id) {
    return shielded.get(ShieldCodec.callBackKey(id)).map(codec::callBack);
  }

  @Override
  public List<CallBack> openCallBacks(Authority responsible, @Nullable ListPlace after, int limit) {
    String list = codec.callBacksOf(responsible);
    return byAuthority.after(list, after, limit).stream().map(codec::callBack).toList();
  }

  @Override
  public List<CallBack> openCallBacksOf(
      ContactPointId child, @Nullable ListPlace after, int limit) {
    String from = ShieldCodec.CALL_BACK + (after == null ? "" : after.value() + BEHIND);
    return shielded
        .from(ShieldCodec.partition(child), from, ShieldCodec.CALL_BACK + BEHIND, limit)
        .stream()
        .map(EncryptedItem::target)
        .flatMap(id -> Optional.ofNullable(id).flatMap(this::findCallBack).stream())
        .filter(callBack -> callBack.outcome() == null)
        .toList();
  }
}
