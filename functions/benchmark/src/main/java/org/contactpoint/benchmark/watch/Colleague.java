package org.contactpoint.benchmark.watch;

import java.util.List;
import java.util.random.RandomGenerator;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;

/**
 * One person who uses the directory.
 *
 * @param account with the keyed hash of the home, and a name of the neighbourhood
 * @param role in which they act
 * @param patch the children of the neighbourhood, whom most of the work is about; not the own ones
 * @param own the children who live in the own home
 * @param childrenADay whom they look for on a day of work, on average
 * @param nights whether they work in some nights instead of days
 * @param elsewhere the share of children of other councils
 */
record Colleague(
    Account account,
    Role role,
    List<Kid> patch,
    List<Kid> own,
    double childrenADay,
    boolean nights,
    double elsewhere) {

  /** The council. */
  Authority council() {
    return account.responsibleAuthority();
  }

  /** How many children they look for on a day: often none, at times many. */
  int childrenOn(RandomGenerator random) {
    double mean = childrenADay * (random.nextInt(12) == 0 ? 3 : 1);
    int many = 0;
    for (double left = -Math.log(1 - random.nextDouble()); left < mean; many++) {
      left += -Math.log(1 - random.nextDouble());
    }
    return many;
  }
}
