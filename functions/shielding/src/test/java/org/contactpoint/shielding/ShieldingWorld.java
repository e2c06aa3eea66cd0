package org.contactpoint.shielding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.shielding.deciding.MoveShield;
import org.contactpoint.shielding.deciding.MoveShieldCommand;
import org.contactpoint.shielding.deciding.MoveShieldOutcome;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.hiding.Household;
import org.contactpoint.shielding.hiding.LookAlikes;
import org.contactpoint.shielding.hiding.MergedPointers;
import org.contactpoint.shielding.hiding.MergedRecords;
import org.contactpoint.shielding.hiding.OpenCandidates;
import org.contactpoint.shielding.hiding.PropagateShield;
import org.contactpoint.shielding.hiding.WaitingCopies;
import org.contactpoint.shielding.opening.ShieldChild;
import org.contactpoint.shielding.opening.ShieldChildCommand;
import org.contactpoint.shielding.opening.ShieldChildOutcome;
import org.contactpoint.shielding.record.Entitlement;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.memory.InMemoryDirectory;

/** A directory in memory with the shielding function at work on it. */
final class ShieldingWorld {

  static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

  final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  final Sounds sounds = new MetaphoneSounds();
  final ComparableWords words = new ComparableWords(sounds);
  final InMemoryDirectory directory = new InMemoryDirectory(clock, words);
  final FixedIds ids = new FixedIds(7);
  final MergedRecords merged = new MergedRecords(directory.hiddenMerges(), directory.children());
  final Hiding hiding =
      new Hiding(directory.keeperProofs(), sounds, new MergedPointers(directory.children()), ids);
  final Household household = new Household(directory.searchIndex(), directory.children());
  final WaitingCopies copies =
      new WaitingCopies(
          directory.waitingRows(),
          directory.sourceLinks(),
          new OpenCandidates(directory.children()),
          new LookAlikes(directory.quarantine(), ids),
          sounds,
          directory.commits(),
          clock);
  final PropagateShield travelling =
      new PropagateShield(
          directory.children(),
          directory.hiddenFacts(),
          directory.shields(),
          household,
          hiding,
          copies,
          merged,
          directory.accounts(),
          directory.commits(),
          ids,
          clock);
  final ShieldChild shieldChild =
      new ShieldChild(
          directory.children(),
          directory.hiddenFacts(),
          directory.shields(),
          hiding,
          household,
          travelling,
          directory.commits(),
          ids,
          clock);
  final MoveShield moveShield =
      new MoveShield(
          directory.shields(),
          directory.children(),
          directory.hiddenFacts(),
          hiding,
          merged,
          travelling,
          directory.commits(),
          ids,
          clock);
  final Entitlement entitlement =
      new Entitlement(directory.hiddenFacts(), directory.shields(), merged);

  final Account team = admitted(AnAccount.team("leeds.team").build());
  final Account approver = admitted(AnAccount.approver("leeds.approver").build());
  final Account socialWorker = admitted(AnAccount.practitioner("leeds.socialworker").build());
  final Account yorkTeam = admitted(AnAccount.team("york.team").ofYork().build());

  private int requests;

  private Account admitted(Account account) {
    directory.admit(account);
    return account;
  }

  /** A child of Anne Ward's, at her home. */
  static ChildRecord.Open sister(int seed, String given, String born) {
    return AChild.silent(seed)
        .saying(
            SomeFacts.of(given, "Ward")
                .born(born)
                .livingAt("4 Chapel Row", "LS6 2AB")
                .caredForBy("Anne Ward", Relationship.MOTHER))
        .build();
  }

  static Caller as(Account account) {
    return new Caller(account, null, "00000000-0000-4000-8000-000000000001");
  }

  ShieldChildOutcome ask(Account account, ContactPointId child) {
    return shieldChild.handle(
        new ShieldChildCommand(
            as(account),
            child,
            ShieldGround.DOMESTIC_VIOLENCE,
            ShieldAskedBy.PARENT,
            this::remembered));
  }

  Shield hidden(ContactPointId child) {
    ask(team, child);
    return directory.shields().newestOf(child).orElseThrow();
  }

  MoveShieldOutcome move(Account account, Shield shield, ShieldStep step) {
    return moveShield.handle(
        new MoveShieldCommand(
            as(account), shield.id().value(), step, null, shown -> remembered(shown.value())));
  }

  ChildRecord record(ContactPointId child) {
    return directory.children().find(child).orElseThrow();
  }

  Change.AnswerRemembered remembered(String id) {
    requests++;
    return new Change.AnswerRemembered(
        new RememberedAnswer(
            "request-" + requests, "digest", 201, Map.of("id", id), MONDAY.plusSeconds(86_400)));
  }
}
