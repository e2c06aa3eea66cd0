package org.contactpoint.benchmark.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.watch.WatchHashes;
import org.jspecify.annotations.Nullable;

/** The people of three councils, who live and work among the children of an invented nation. */
final class Colleagues {
  private static final List<Authority> COUNCILS =
      List.of(new Authority("E08000035"), new Authority("E06000014"), new Authority("E08000032"));
  private static final int CHILDREN = 60_000;
  private static final int PATCH = 3_000;

  /** One of so many works where they live; the others some way off, in the same council mostly. */
  private static final int ONE_OF_NEIGHBOURS = 3;

  private static final int ONE_OF_TEAM = 7;
  private static final int ONE_OF_POLICE = 12;
  private static final int ONE_OF_NIGHTS = 11;
  private static final int ONE_OF_BORDER = 10;

  private final WatchHashes hashes;
  private final SplittableRandom random;
  private final List<Kid> kids;

  Colleagues(long seed, WatchHashes hashes) {
    this.hashes = hashes;
    this.random = new SplittableRandom(Seeds.of(seed, "colleagues"));
    this.kids =
        new Nation(seed, CHILDREN)
            .kids().stream()
                .filter(kid -> kid.familyName() != null && kid.givenName() != null)
                .flatMap(kid -> Stream.ofNullable(postcode(kid)).map(at -> Map.entry(at, kid)))
                .sorted(Comparator.comparing(at -> at.getKey().value()))
                .map(Map.Entry::getValue)
                .toList();
  }

  static @Nullable Postcode postcode(Kid kid) {
    var address = kid.facts().address();
    return address == null ? null : address.postcode();
  }

  /** Whose council answers for the child: the first third of the postcodes is the first's. */
  Authority councilOf(int place) {
    return COUNCILS.get(Math.min(COUNCILS.size() - 1, place * COUNCILS.size() / kids.size()));
  }

  /** The councils. */
  List<Authority> councils() {
    return COUNCILS;
  }

  /** The children for whom a council answers. */
  List<Kid> of(Authority council) {
    int n = COUNCILS.indexOf(council);
    return kids.subList(n * kids.size() / COUNCILS.size(), (n + 1) * kids.size() / COUNCILS.size());
  }

  List<Kid> kids() {
    return kids;
  }

  /** So many of them. */
  List<Colleague> all(int many) {
    List<Colleague> all = new ArrayList<>();
    for (int n = 0; n < many; n++) {
      all.add(colleague(n));
    }
    return all;
  }

  private Colleague colleague(int n) {
    int place = random.nextInt(kids.size());
    Kid parentOf = kids.get(place);
    List<Kid> own =
        Stream.concat(
                Stream.of(parentOf),
                around(place).stream()
                    .filter(kid -> !kid.equals(parentOf))
                    .filter(kid -> kid.household().id() == parentOf.household().id()))
            .toList();
    int work =
        random.nextInt(ONE_OF_NEIGHBOURS) == 0
            ? place
            : Math.floorMod(place + PATCH + random.nextInt(PATCH), kids.size());
    Role role = role();
    Account account =
        new Account(
                new AccountId("colleague-" + n),
                new PersonId("person-" + n),
                given() + " " + parentOf.familyName(),
                null,
                null,
                new Organisation("990001", "an organisation"),
                councilOf(place),
                "colleague",
                Set.of(role),
                AccountStatus.ACTIVE,
                1)
            .livingAt(hashes.home(Objects.requireNonNull(postcode(parentOf))));
    return new Colleague(
        account,
        role,
        around(work).stream().filter(kid -> !own.contains(kid)).toList(),
        own,
        role == Role.MANAGEMENT_TEAM ? 9 : 1 + random.nextInt(3),
        random.nextInt(ONE_OF_NIGHTS) == 0,
        random.nextInt(ONE_OF_BORDER) == 0 ? 0.3 : 0.04);
  }

  private List<Kid> around(int place) {
    return kids.subList(Math.max(0, place - PATCH / 2), Math.min(kids.size(), place + PATCH / 2));
  }

  private Role role() {
    if (random.nextInt(ONE_OF_TEAM) == 0) {
      return Role.MANAGEMENT_TEAM;
    }
    return random.nextInt(ONE_OF_POLICE) == 0 ? Role.OVERRIDE_PRACTITIONER : Role.PRACTITIONER;
  }

  private String given() {
    return Objects.requireNonNull(kids.get(random.nextInt(kids.size())).givenName());
  }
}
