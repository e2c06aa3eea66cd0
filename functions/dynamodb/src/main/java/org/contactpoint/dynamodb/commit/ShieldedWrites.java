package org.contactpoint.dynamodb.commit;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.RegisterLines;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.HiddenStatements;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.dynamodb.codec.HiddenSealer;
import org.contactpoint.dynamodb.codec.ShieldCodec;
import org.contactpoint.dynamodb.item.ClosedItem;
import org.contactpoint.dynamodb.table.Condition;
import org.contactpoint.dynamodb.table.Rooms;
import org.contactpoint.dynamodb.table.Writing;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of what lies apart, of shields, call-backs and quarantined rows. */
final class ShieldedWrites {
  private final Writing<ClosedItem> shielded;
  private final Writing<ClosedItem> register;
  private final HiddenSealer sealer;
  private final ShieldCodec shields;

  ShieldedWrites(Rooms rooms, HiddenSealer sealer, ShieldCodec shields) {
    this.shielded = rooms.shielded().writing();
    this.register = rooms.shieldRegister().writing();
    this.sealer = sealer;
    this.shields = shields;
  }

  List<TransactWriteItem> hidden(Change.StatementsHidden change) {
    return puts(sealer.opened(change.child(), change.statements()));
  }

  TransactWriteItem hidden(Change.VersionHidden change) {
    HiddenStatements.Later later =
        new HiddenStatements.Later(change.key(), change.saidOf(), change.version());
    return shielded.put(sealer.version(change.child(), later));
  }

  TransactWriteItem away(Change.ActHiddenAway change) {
    return shielded.put(HiddenSealer.away(change.child(), change.act()));
  }

  List<TransactWriteItem> saved(Change.ShieldSaved change) {
    Shield before = change.before();
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(
        shielded.put(
            shields.item(change.after()),
            before == null ? Condition.absent() : Condition.versionIs(before.version())));
    if (before == null) {
      items.add(shielded.put(ShieldCodec.pointer(change.after())));
    }
    return items;
  }

  /** In the same transaction, so that nobody is hidden who does not stand in the register. */
  List<TransactWriteItem> registered(RegisterLines lines) {
    List<TransactWriteItem> items = new ArrayList<>();
    lines.entered().forEach(child -> items.add(register.put(ShieldCodec.line(child))));
    lines.struck().forEach(child -> items.add(register.delete(ShieldCodec.lineKey(child))));
    return items;
  }

  /** A record leads to one other at most. */
  List<TransactWriteItem> merged(Change.MergeHidden change) {
    return List.of(
        shielded.put(
            ShieldCodec.mergePointer(change.duplicate(), change.into()), Condition.absent()),
        shielded.put(ShieldCodec.mergedMark(change.into(), change.duplicate())));
  }

  List<TransactWriteItem> ended(Change.HiddenMergeEnded change) {
    return List.of(
        shielded.delete(ShieldCodec.mergePointerKey(change.duplicate())),
        shielded.delete(ShieldCodec.mergedKey(change.into(), change.duplicate())));
  }

  TransactWriteItem saved(Change.CallBackSaved change) {
    CallBack before = change.before();
    return shielded.put(
        shields.item(change.after()),
        before == null ? Condition.absent() : Condition.versionIs(before.version()));
  }

  List<TransactWriteItem> quarantined(Change.RowQuarantined change) {
    return puts(sealer.quarantined(change.row()));
  }

  List<TransactWriteItem> ended(Change.QuarantineEnded change) {
    return puts(HiddenSealer.ended(change.child(), change.reviewId()));
  }

  private List<TransactWriteItem> puts(List<ClosedItem> items) {
    return items.stream().map(shielded::put).toList();
  }
}
