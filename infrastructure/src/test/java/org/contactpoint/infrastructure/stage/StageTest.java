package org.contactpoint.infrastructure.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.infrastructure.app.ContactPointApp;
import org.contactpoint.infrastructure.app.Settings;
import org.contactpoint.infrastructure.construct.function.FunctionSize;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.contactpoint.infrastructure.stage.Retention.ArchiveMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {
  @TempDir Path folder;

  private StageDescriptor read(UnaryOperator<String> change) throws IOException {
    String dev = Files.readString(Path.of("stages/dev.properties"));
    Files.writeString(folder.resolve("dev.properties"), change.apply(dev));
    return StageFile.read(folder, "dev");
  }

  @Test
  void versionsOfKeysAreAskedForByTheirRings() throws IOException {
    assertThat(read(text -> text).keyVersions()).isEqualTo(new KeyVersions(Map.of(), Map.of()));
    assertThat(read(text -> text.replace("versions =", "versions = records:2, shielded:3")))
        .extracting(StageDescriptor::keyVersions)
        .isEqualTo(new KeyVersions(Map.of(KeyRing.RECORDS, 2, KeyRing.SHIELDED, 3), Map.of()));
  }

  /** Entries under search keys are written again; what other keys name or encrypt is not. */
  @Test
  void searchKeysAloneAreRetiredAndTheNewestNever() throws IOException {
    UnaryOperator<String> second = text -> text.replace("versions =", "versions = directory:2");
    assertThat(
            read(text -> second.apply(text).replace("retired =", "retired = directory:1"))
                .keyVersions())
        .isEqualTo(new KeyVersions(Map.of(KeyRing.DIRECTORY, 2), Map.of(KeyRing.DIRECTORY, 1)));
    assertThatThrownBy(() -> read(text -> text.replace("retired =", "retired = records:1")))
        .hasMessageContaining("directory alone");
    assertThatThrownBy(
            () -> read(text -> second.apply(text).replace("retired =", "retired = directory:2")))
        .hasMessageContaining("leaves no version");
    assertThatThrownBy(() -> read(text -> text.replace("keys.retired =", "")))
        .hasMessageContaining("does not say keys.retired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eu-west-1", "us-east-1", "EU-WEST-2"})
  void nothingIsMadeOutsideLondon(String region) {
    assertThatThrownBy(() -> read(text -> text.replace("eu-west-2", region)))
        .hasMessageContaining(region)
        .hasMessageContaining("children's data stay in eu-west-2");
  }

  @Test
  void aSettingThatIsMissingOrUnknownOrNonsenseIsRefused() {
    assertThatThrownBy(() -> read(text -> text.replace("retention.logs = 30", "")))
        .hasMessageContaining("does not say retention.logs");
    assertThatThrownBy(() -> read(text -> text + "\nretention.lgos = 3"))
        .hasMessageContaining("retention.lgos");
    assertThatThrownBy(() -> read(text -> text.replace("canary = false", "canary = maybe")))
        .hasMessageContaining("is true or false");
    assertThatThrownBy(() -> read(text -> text.replace("account = 111111111111", "account =")))
        .hasMessageContaining("leaves account empty");
    assertThatThrownBy(() -> read(text -> text.replace("111111111111", "mine")))
        .hasMessageContaining("twelve digits");
    assertThatThrownBy(() -> read(text -> text.replace("workers = 20", "workers = 40")))
        .hasMessageContaining("2 to 20 workers");
    assertThatThrownBy(() -> read(text -> text.replace("name = dev", "name = demo")))
        .hasMessageContaining("no stage demo");
    assertThatThrownBy(() -> read(text -> text.replace("api.domain =", "api.domain = a.example")))
        .hasMessageContaining("certificate");
    assertThatThrownBy(
            () -> read(text -> text.replace("portal.domain =", "portal.domain = p.example")))
        .hasMessageContaining("certificate");
    assertThatThrownBy(() -> read(text -> text.replace("versions =", "versions = records")))
        .hasMessageContaining("such as records:2");
    assertThatThrownBy(() -> read(text -> text.replace("versions =", "versions = attic:2")))
        .hasMessageContaining("ATTIC");
    assertThatThrownBy(() -> StageFile.read(folder, "gone")).hasMessageContaining("gone");
  }

  @Test
  void whoHasNewsIsAskedToSignInFromADomainOrNotAtAll() throws IOException {
    assertThat(read(text -> text).mail().domain()).isEqualTo("dev.contactpoint.example");
    assertThat(
            read(text ->
                    text.replace("notices.domain = dev.contactpoint.example", "notices.domain ="))
                .mail()
                .domain())
        .isNull();
  }

  @Test
  void stagesHaveAccountsOfTheirOwn() {
    assertThat(StageDescriptor.STAGES.stream().map(name -> StageFile.read(Path.of("stages"), name)))
        .extracting(StageDescriptor::account)
        .doesNotHaveDuplicates();
  }

  @Test
  void productionIsGuardedWhereTheOthersNeedNotBe() {
    StageDescriptor prod = StageFile.read(Path.of("stages"), "prod");
    assertThat(prod.retention().archiveMode()).isEqualTo(ArchiveMode.COMPLIANCE);
    assertThat(prod.retention().archiveDays()).isGreaterThan(6 * 366);
    assertThat(prod.retention().backupsLocked()).isTrue();
    assertThat(prod.canary()).isTrue();
    assertThat(prod.signIn().smokeClient()).isFalse();
    assertThat(prod.signIn().smokeFrom()).isNull();
    assertThat(prod.mail().alarmAddressees()).isNotEmpty();
  }

  @Test
  void theSameIsWrittenTwiceFromTheSame() {
    Templates again = Synthesis.anew("dev");
    assertThat(again.byFile()).isEqualTo(Synthesis.of("dev").byFile());
  }

  @Test
  void aFunctionThatIsNotBuiltIsAskedFor() {
    Settings settings = new Settings("dev", Path.of("stages"), folder, false, null);
    Synthesis.alone(
        app ->
            assertThatThrownBy(() -> ContactPointApp.build(app, settings))
                .hasMessageContaining("mvn -B -ntp package"));
  }

  @Test
  void noFunctionCanStarveTheOthers() {
    int reserved =
        List.of(DeployedFunction.values()).stream()
            .mapToInt(function -> FunctionSize.of(function).reserved())
            .sum();
    assertThat(reserved).isLessThanOrEqualTo(900);
  }
}
