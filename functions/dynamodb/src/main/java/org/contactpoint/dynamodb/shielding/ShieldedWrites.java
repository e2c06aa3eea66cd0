package org.contactpoint.dynamodb.shielding;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.NamingChanges;
import org.contactpoint.domain.commit.RegisterChanges;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.HiddenStatements;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes of hidden statements, shields, call-backs, moves, investigations, requests to see what
 * is held, and quarantined rows.
 */
public final class ShieldedWrites {
  private final TableWrites<EncryptedItem> shielded;
  private final TableWrites<EncryptedItem> register;
  private final HiddenEncryptor encryptor;
  private final ShieldCodec shields;
  private final InvestigationCodec investigations;
  private final MoveCodec moves;
  private final AccessRequestCodec accessRequests;

  public ShieldedWrites(
      DynamoTables tables, HiddenEncryptor encryptor, ShieldCodec shields, MoveCodec moves) {
    this.moves = moves;
    this.shielded = tables.shielded().writing();
    this.register = tables.shieldRegister().writing();
    this.encryptor = encryptor;
    this.shields = shields;
    this.investigations = shields.investigations();
    this.accessRequests = shields.accessRequests();
  }

  /** Under the child's number, which no longer leads there once its record is gone. */
  public List<TransactWriteItem> named(NamingChanges changes) {
    return changes.named().stream().map(one -> shielded.put(NamedItems.item(one))).toList();
  }

  public List<TransactWriteItem> hidden(Change.StatementsHidden change) {
    return puts(encryptor.opened(change.child(), change.statements()));
  }

  public TransactWriteItem hidden(Change.VersionHidden change) {
    HiddenStatements.Later later =
        new HiddenStatements.Later(change.key(), change.saidOf(), change.version());
    return shielded.put(encryptor.version(change.child(), later));
  }

  public TransactWriteItem away(Change.ActHiddenAway change) {
    return shielded.put(HiddenEncryptor.away(change.child(), change.act()));
  }

  public List<TransactWriteItem> saved(Change.ShieldSaved change) {
    Shield before = change.before();
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(
        shielded.put(
            shields.item(change.after()),
            before == null ? WriteCondition.absent() : WriteCondition.versionIs(before.version())));
    if (before == null) {
      items.add(shielded.put(ShieldCodec.pointer(change.after())));
    }
    return items;
  }

  public TransactWriteItem asked(Change.ShieldAsked change) {
    long before = change.before().version();
    return shielded.put(
        shields.item(change.after()),
        before == 0 ? WriteCondition.absent() : WriteCondition.versionIs(before));
  }

  /** In the same transaction, so that nobody is hidden who is not in the register. */
  public List<TransactWriteItem> registered(RegisterChanges lines) {
    List<TransactWriteItem> items = new ArrayList<>();
    lines.entered().forEach(child -> items.add(register.put(ShieldCodec.line(child))));
    lines.struck().forEach(child -> items.add(register.delete(ShieldCodec.lineKey(child))));
    return items;
  }

  /** A record leads to one other at most. */
  public List<TransactWriteItem> merged(Change.MergeHidden change) {
    return List.of(
        shielded.put(
            ShieldCodec.mergePointer(change.duplicate(), change.into()), WriteCondition.absent()),
        shielded.put(ShieldCodec.mergedMark(change.into(), change.duplicate())));
  }

  public List<TransactWriteItem> ended(Change.HiddenMergeEnded change) {
    return List.of(
        shielded.delete(ShieldCodec.mergePointerKey(change.duplicate())),
        shielded.delete(ShieldCodec.mergedKey(change.into(), change.duplicate())));
  }

  public List<TransactWriteItem> saved(Change.CallBackSaved change) {
    CallBack before = change.before();
    CallBack after = change.after();
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(
        shielded.put(
            shields.item(after),
            before == null ? WriteCondition.absent() : WriteCondition.versionIs(before.version())));
    if (before == null) {
      items.add(shielded.put(ShieldCodec.pointer(after)));
    }
    if (after.outcome() != null) {
      items.add(shielded.delete(ShieldCodec.pointerKey(after)));
    }
    return items;
  }

  public List<TransactWriteItem> saved(Change.MoveSaved change) {
    Move before = change.before();
    Move after = change.after();
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(
        shielded.put(
            moves.item(after),
            before == null ? WriteCondition.absent() : WriteCondition.versionIs(before.version())));
    if (before == null) {
      items.add(shielded.put(moves.arrival(after)));
      items.add(shielded.put(MoveCodec.latest(after)));
      items.add(shielded.put(MoveCodec.pointer(after)));
    } else if (before.isOpen()) {
      items.add(shielded.delete(MoveCodec.arrivalKey(after.id())));
    }
    return items;
  }

  public List<TransactWriteItem> saved(Change.AccessRequestSaved change) {
    SubjectAccessRequest before = change.before();
    SubjectAccessRequest after = change.after();
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(
        shielded.put(
            accessRequests.item(after),
            before == null ? WriteCondition.absent() : WriteCondition.versionIs(before.version())));
    if (before == null || before.isOpen() != after.isOpen()) {
      items.add(shielded.put(AccessRequestCodec.pointer(after)));
    }
    if (before != null && before.isOpen() && !after.isOpen()) {
      items.add(shielded.delete(AccessRequestCodec.openPointerKey(after)));
    }
    accessRequests.held(after).map(shielded::put).ifPresent(items::add);
    if (before != null && before.listedTo() != null && after.listedTo() == null) {
      items.add(shielded.delete(AccessRequestCodec.heldKey(after.id())));
    }
    return items;
  }

  /** One person has one that is open: it is pointed to until it is closed, from the child too. */
  public List<TransactWriteItem> saved(Change.InvestigationSaved change) {
    Investigation before = change.before();
    Investigation after = change.after();
    if (before == null) {
      return List.of(
          shielded.put(investigations.item(after), WriteCondition.absent()),
          shielded.put(investigations.openerPointer(after), WriteCondition.absent()),
          shielded.put(InvestigationCodec.pointer(after)));
    }
    TransactWriteItem saved =
        shielded.put(investigations.item(after), WriteCondition.versionIs(before.version()));
    return after.isOpen()
        ? List.of(saved)
        : List.of(
            saved,
            shielded.delete(
                investigations.openerKey(after.opener().person()),
                WriteCondition.textIs(AttributeNames.TARGET, after.id())),
            shielded.delete(InvestigationCodec.pointerKey(after)));
  }

  public List<TransactWriteItem> quarantined(Change.RowQuarantined change) {
    return puts(encryptor.quarantined(change.row()));
  }

  public List<TransactWriteItem> ended(Change.QuarantineEnded change) {
    return puts(HiddenEncryptor.ended(change.child(), change.reviewId()));
  }

  private List<TransactWriteItem> puts(List<EncryptedItem> items) {
    return items.stream().map(shielded::put).toList();
  }
}
