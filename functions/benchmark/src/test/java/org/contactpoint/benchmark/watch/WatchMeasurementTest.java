package org.contactpoint.benchmark.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.benchmark.Seeds;
import org.contactpoint.domain.watch.MisuseKind;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.memory.InMemoryWatchCounters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule states its rate of false alarms on made-up traffic: this measures it (rules §7.13). */
class WatchMeasurementTest {

  @ParameterizedTest
  @ValueSource(strings = {"test", "fresh"})
  void everyPlantedCaseIsFoundAndFalseAlarmsAreRare(String seed) {
    MadeUpMonth month =
        new MadeUpMonth(Seeds.named(seed), 330, new PlainHashes(), new MetaphoneSounds());
    WatchMeasurement measured = WatchMeasurement.of(month, new InMemoryWatchCounters());

    assertThat(measured.planted()).containsOnlyKeys(MisuseKind.values());
    assertThat(measured.findsAll()).as(measured.table()).isTrue();
    assertThat(measured.falseAlarmsInThousand()).as(measured.table()).isLessThanOrEqualTo(1);
  }
}
