package org.contactpoint.shielding.emergency;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.watch.WatchHashes;
import org.contactpoint.shielding.hiding.MergedRecords;

/** Reads all that is held of shielded children, whoever said it. */
@Singleton
public final class WholeRecords {
  private final HiddenFacts hidden;
  private final Shields shields;
  private final MergedRecords merged;
  private final WatchHashes hashes;
  private final Sounds sounds;

  public WholeRecords(
      HiddenFacts hidden,
      Shields shields,
      MergedRecords merged,
      WatchHashes hashes,
      Sounds sounds) {
    this.hidden = hidden;
    this.shields = shields;
    this.merged = merged;
    this.hashes = hashes;
    this.sounds = sounds;
  }

  /** The whole record behind that face; empty where no shield hides it. */
  public Optional<WholeRecord> of(ChildRecord.Shielded child) {
    return shields.newestOf(child.id()).filter(Shield::hides).map(shield -> whole(child, shield));
  }

  private WholeRecord whole(ChildRecord.Shielded child, Shield shield) {
    List<ChildRecord.Shielded> all = merged.all(merged.survivor(child));
    List<Statement> statements =
        all.stream().flatMap(record -> hidden.of(record.id()).stream()).toList();
    List<ChildRecord.Shielded> others =
        all.stream().filter(record -> !record.id().equals(child.id())).toList();
    return new WholeRecord(child, others, statements, shield.responsible());
  }

  /**
   * Whether the account's person has the family name of the child or a carer, or lives where any
   * source said that the child does. Both are looked into, whatever one of them says: the work
   * tells neither.
   */
  boolean mayBeFamily(WholeRecord whole, Account account) {
    boolean sameName = whole.kin(sounds).hasNameOf(account.displayName(), sounds);
    String home = account.home();
    Set<String> homes = whole.homes().stream().map(hashes::home).collect(Collectors.toSet());
    return sameName || homes.contains(home);
  }
}
