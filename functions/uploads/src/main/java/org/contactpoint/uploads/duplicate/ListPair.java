package org.contactpoint.uploads.duplicate;

import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.PairLists;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.shielding.ResponsibleAuthorities;
import org.contactpoint.domain.value.Authority;

/**
 * Says in whose lists a pair is: in that of each council that is responsible for one of two open
 * records; where a child is shielded in that of its own council alone, and where both are, only
 * where that is the same (rules §6).
 */
public final class ListPair {
  private final ResponsibleAuthorities authorities;

  public ListPair(ResponsibleAuthorities authorities) {
    this.authorities = authorities;
  }

  /** The lists; empty where nobody may see the pair. */
  Optional<PairLists> lists(ChildRecord some, ChildRecord another) {
    boolean inOrder = RecordPair.of(some.id(), another.id()).one().equals(some.id());
    PairLists lists = inOrder ? of(some, another) : of(another, some);
    return Optional.of(lists).filter(PairLists::isListed);
  }

  private PairLists of(ChildRecord one, ChildRecord other) {
    if (one instanceof ChildRecord.Open first && other instanceof ChildRecord.Open second) {
      return new PairLists(
          DuplicateList.open(first.responsible()),
          second.responsible().equals(first.responsible())
              ? null
              : DuplicateList.open(second.responsible()));
    }
    if (one instanceof ChildRecord.Shielded first && other instanceof ChildRecord.Shielded second) {
      return new PairLists(
          authorities
              .of(first)
              .filter(authority -> authorities.isResponsible(authority, second))
              .map(DuplicateList::shielded)
              .orElse(null),
          null);
    }
    return new PairLists(shielded(one).orElse(null), shielded(other).orElse(null));
  }

  private Optional<DuplicateList> shielded(ChildRecord record) {
    Optional<Authority> responsible =
        record instanceof ChildRecord.Shielded child ? authorities.of(child) : Optional.empty();
    return responsible.map(DuplicateList::shielded);
  }
}
