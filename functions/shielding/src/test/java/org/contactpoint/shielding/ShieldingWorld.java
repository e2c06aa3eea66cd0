package org.contactpoint.shielding;

import java.time.Instant;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.shielding.deciding.AppealRefusal;
import org.contactpoint.shielding.deciding.MoveShield;
import org.contactpoint.shielding.deciding.MoveShieldCommand;
import org.contactpoint.shielding.deciding.MoveShieldOutcome;
import org.contactpoint.shielding.deciding.RevealChild;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.shielding.hiding.HiddenCopies;
import org.contactpoint.shielding.hiding.HideKin;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.hiding.Household;
import org.contactpoint.shielding.hiding.LookAlikes;
import org.contactpoint.shielding.hiding.MergedPointers;
import org.contactpoint.shielding.hiding.MergedRecords;
import org.contactpoint.shielding.hiding.MoveWaitingRow;
import org.contactpoint.shielding.hiding.OpenCandidates;
import org.contactpoint.shielding.hiding.OpenShield;
import org.contactpoint.shielding.hiding.PropagateShield;
import org.contactpoint.shielding.hiding.ResumeShields;
import org.contactpoint.shielding.hiding.SettleShield;
import org.contactpoint.shielding.hiding.ShieldEntries;
import org.contactpoint.shielding.hiding.ShieldedChildren;
import org.contactpoint.shielding.hiding.WaitingCopies;
import org.contactpoint.shielding.opening.AskShieldAgain;
import org.contactpoint.shielding.opening.HideAskedChild;
import org.contactpoint.shielding.opening.HideLookAlike;
import org.contactpoint.shielding.opening.HideOpenChild;
import org.contactpoint.shielding.opening.LikeHiddenChild;
import org.contactpoint.shielding.opening.ProposedChildren;
import org.contactpoint.shielding.opening.ShieldChild;
import org.contactpoint.shielding.opening.ShieldChildCommand;
import org.contactpoint.shielding.opening.ShieldChildOutcome;
import org.contactpoint.shielding.record.Entitlement;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.memory.InMemoryDirectory;

/** A directory in memory with the shielding function at work on it. */
final class ShieldingWorld {

  static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

  final ManualClock clock = new ManualClock(MONDAY);
  final Sounds sounds = new MetaphoneSounds();
  final ComparableWords words = new ComparableWords(sounds);
  final InMemoryDirectory directory = new InMemoryDirectory(clock, words);
  final FixedIds ids = new FixedIds(7);
  final MergedRecords merged = new MergedRecords(directory.hiddenMerges(), directory.children());
  final Hiding hiding =
      new Hiding(
          directory.responsibilityProofs(), sounds, new MergedPointers(directory.children()), ids);
  final Household household = new Household(directory.searchIndex(), directory.children());
  final ShieldedChildren shieldedChildren =
      new ShieldedChildren(directory.children(), directory.hiddenFacts());
  final OpenShield openShield = new OpenShield(hiding, directory.commits(), ids, clock);
  final ShieldEntries entries = new ShieldEntries(directory.accounts(), clock);
  final WaitingCopies copies =
      new WaitingCopies(
          directory.waitingRows(),
          new MoveWaitingRow(
              directory.sourceLinks(),
              new OpenCandidates(directory.children()),
              new LookAlikes(directory.quarantine(), ids),
              directory.commits(),
              entries),
          sounds);
  final PropagateShield propagateShield =
      new PropagateShield(
          directory.shields(),
          shieldedChildren,
          new HideKin(household, directory.children(), openShield, ids, entries),
          merged,
          new HiddenCopies(copies, directory.watches()),
          new SettleShield(directory.shields(), directory.commits(), entries));
  final ResumeShields resumeShields =
      new ResumeShields(directory.shields(), propagateShield, clock);
  final ProposedChildren proposed = new ProposedChildren(shieldedChildren, household);
  final HideAskedChild hideAsked =
      new HideAskedChild(openShield, directory.shields(), directory.accountFiles(), clock);
  final HideLookAlike hideLookAlike =
      new HideLookAlike(
          new LikeHiddenChild(
              directory.duplicateChecks(),
              directory.children(),
              directory.responsibilityProofs(),
              words,
              clock),
          openShield,
          hideAsked,
          clock);
  final ShieldChild shieldChild =
      new ShieldChild(
          directory.children(),
          new HideOpenChild(hideAsked, hideLookAlike, propagateShield, proposed, clock),
          new AskShieldAgain(
              directory.shields(),
              directory.hiddenFacts(),
              propagateShield,
              proposed,
              directory.commits(),
              clock),
          clock);
  final MoveShield moveShield =
      new MoveShield(
          directory.shields(),
          new RevealChild(directory.shields(), shieldedChildren, merged, hiding),
          new AppealRefusal(directory.children(), openShield, propagateShield, clock),
          directory.commits(),
          clock);
  final Entitlement entitlement =
      new Entitlement(directory.hiddenFacts(), directory.shields(), merged);

  final Account team = admitted(AnAccount.team("leeds.team").build());
  final Account approver = admitted(AnAccount.approver("leeds.approver").build());
  final Account socialWorker = admitted(AnAccount.practitioner("leeds.socialworker").build());
  final Account police = admitted(AnAccount.overridePractitioner("leeds.police").build());
  final Account auditor = admitted(AnAccount.auditor("leeds.auditor").build());
  final Account nationalAuditor = admitted(AnAccount.nationalAuditor("england.auditor").build());
  final Account yorkTeam = admitted(AnAccount.team("york.team").ofYork().build());
  final Account englandTeam = admitted(AnAccount.team("england.team").ofEngland().build());

  private int requests;

  Account admitted(Account account) {
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
    return shieldChild.handle(wish(account, child));
  }

  /** The same request again, answered first with that shield. */
  ShieldChildOutcome repeat(Account account, ContactPointId child, ShieldId opened) {
    return shieldChild.repeat(wish(account, child), opened);
  }

  private ShieldChildCommand wish(Account account, ContactPointId child) {
    return new ShieldChildCommand(
        as(account), child, ShieldGround.DOMESTIC_VIOLENCE, ShieldAskedBy.PARENT, pending());
  }

  Shield hidden(ContactPointId child) {
    ask(team, child);
    return directory.shields().newestOf(child).orElseThrow();
  }

  MoveShieldOutcome move(Account account, Shield shield, ShieldStep step) {
    return moveShield.handle(
        new MoveShieldCommand(as(account), shield.id().value(), step, null, pending()));
  }

  ChildRecord record(ContactPointId child) {
    return directory.children().find(child).orElseThrow();
  }

  /** What is to be remembered of one more request. */
  PendingAnswer pending() {
    requests++;
    return new PendingAnswer(
        "request-" + requests, "digest", 201, "id", MONDAY.plusSeconds(86_400));
  }
}
