package org.contactpoint.domain.shielding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.value.Authority;

/**
 * Who is responsible for a shielded child, found by trying every authority that there can be: the
 * record holds a proof and no name. For whoever lists a child to its own team alone; the answer is
 * never stored or shown by name.
 */
public final class ResponsibleAuthorities {
  private static final List<String> KINDS = List.of("E06", "E08", "E09", "E10");

  /** Codes of a kind are given out in their order; the highest so far is below 70. */
  private static final int MOST_OF_A_KIND = 300;

  private static final List<Authority> ALL =
      Stream.concat(
              KINDS.stream()
                  .flatMap(
                      kind ->
                          IntStream.rangeClosed(1, MOST_OF_A_KIND)
                              .mapToObj(
                                  n ->
                                      new Authority(kind + String.format(Locale.ROOT, "%06d", n)))),
              Stream.of(Authority.NATIONAL))
          .toList();

  private final ResponsibilityProofs proofs;

  public ResponsibleAuthorities(ResponsibilityProofs proofs) {
    this.proofs = proofs;
  }

  /** Whether there can be that authority: no other may be made responsible for a child. */
  public static boolean canBe(Authority authority) {
    return ALL.contains(authority);
  }

  /** The authority that is responsible; empty if there is none with that proof. */
  public Optional<Authority> of(ChildRecord.Shielded child) {
    return ALL.stream().filter(authority -> isResponsible(authority, child)).findFirst();
  }

  /** Whether that authority is. */
  public boolean isResponsible(Authority authority, ChildRecord.Shielded child) {
    return proofs.isResponsible(authority, child);
  }
}
