package org.contactpoint.dynamodb.shielding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.IndexedLists;
import org.jspecify.annotations.Nullable;

/** The moves, from the table {@code shielded}. */
public final class DynamoDbMoves implements Moves {
  private final DynamoTable<EncryptedItem> shielded;
  private final MoveCodec codec;
  private final IndexedLists<EncryptedItem> byAuthority;
  private final IndexedLists<EncryptedItem> worklist;

  public DynamoDbMoves(DynamoTables tables, MoveCodec codec) {
    this.shielded = tables.shielded();
    this.codec = codec;
    this.byAuthority = IndexedLists.of(shielded, Tables.BY_AUTHORITY, true);
    this.worklist = IndexedLists.of(shielded, Tables.WORKLIST, true);
  }

  @Override
  public Optional<Move> find(String id) {
    return shielded.get(MoveCodec.key(id)).map(codec::move);
  }

  @Override
  public Optional<Move> latestOf(ContactPointId child) {
    return shielded.get(MoveCodec.latestKey(child)).map(EncryptedItem::target).flatMap(this::find);
  }

  @Override
  public List<Move> startedBy(Authority from, @Nullable ListPlace after, int limit) {
    String list = codec.startedBy(from);
    return byAuthority.after(list, after, limit).stream().map(codec::move).toList();
  }

  @Override
  public List<Move> addressedTo(Authority to, @Nullable ListPlace after, int limit) {
    String list = codec.addressedTo(to);
    return pointed(
        byAuthority.after(list, after, limit).stream()
            .flatMap(pointer -> Optional.ofNullable(pointer.target()).stream())
            .toList());
  }

  private List<Move> pointed(List<String> ids) {
    Map<String, Move> found =
        shielded.getAll(ids.stream().map(MoveCodec::key).toList()).stream()
            .map(codec::move)
            .filter(Move::isOpen)
            .collect(Collectors.toMap(Move::id, Function.identity()));
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  @Override
  public List<Move> open(@Nullable ListPlace after, int limit) {
    return IntStream.range(0, PARTS)
        .mapToObj(part -> onWorklist(MoveCodec.open(part), after, limit))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Move::place))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Move> unsettled(@Nullable ListPlace after, int limit) {
    return onWorklist(MoveCodec.UNSETTLED, after, limit);
  }

  private List<Move> onWorklist(String list, @Nullable ListPlace after, int limit) {
    return worklist.after(list, after, limit).stream().map(codec::move).toList();
  }
}
