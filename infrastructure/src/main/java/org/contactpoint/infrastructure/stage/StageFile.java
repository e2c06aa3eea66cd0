package org.contactpoint.infrastructure.stage;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.infrastructure.stage.Retention.ArchiveMode;
import org.jspecify.annotations.Nullable;

/** Reads a stage from its file; a setting that is missing, or that nobody knows, is refused. */
public final class StageFile {
  private static final Pattern KEY_VERSIONS = Pattern.compile("([a-z]+):([1-9]\\d?)");

  private final Path file;
  private final Properties settings;
  private final Set<String> unread;

  private StageFile(Path file, Properties settings) {
    this.file = file;
    this.settings = settings;
    this.unread = new HashSet<>(settings.stringPropertyNames());
  }

  /** The stage of that name among the files of the folder. */
  public static StageDescriptor read(Path folder, String name) {
    StageFile file = open(folder, name);
    StageDescriptor stage = file.descriptor();
    file.refuseUnread();
    return stage;
  }

  /** The pipeline, whose file is in the folder of the stages. */
  public static PipelineDescriptor pipeline(Path folder) {
    StageFile file = open(folder, "pipeline");
    PipelineDescriptor pipeline =
        new PipelineDescriptor(
            file.text("account"),
            file.text("region"),
            file.text("repository"),
            file.text("branch"),
            file.text("connection"),
            file.text("smoke.mailbox"));
    file.refuseUnread();
    return pipeline;
  }

  private static StageFile open(Path folder, String name) {
    Path file = folder.resolve(name + ".properties");
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the stage " + name + " has no readable file " + file, e);
    }
    return new StageFile(file, settings);
  }

  private StageDescriptor descriptor() {
    return new StageDescriptor(
        text("name"),
        text("account"),
        text("region"),
        retention(),
        new Mail(list("alarms.addressees"), orNull("notices.domain")),
        new Access(domain("api"), domain("portal"), list("api.vpc-endpoints")),
        new SignIn(
            list("sign-in.call-back-urls"),
            flag("sign-in.smoke-client"),
            list("sign-in.councils"),
            list("sign-in.feeds"),
            list("sign-in.case-systems"),
            orNull("sign-in.sender"),
            orNull("sign-in.smoke-from")),
        new KeyVersions(keyVersions("keys.versions"), keyVersions("keys.retired")),
        number("uploads.workers"),
        flag("deployment.canary"));
  }

  private @Nullable Domain domain(String of) {
    return Domain.of(orNull(of + ".domain"), orNull(of + ".certificate"));
  }

  /** Such as {@code records:2}. */
  private Map<KeyRing, Integer> keyVersions(String setting) {
    Map<KeyRing, Integer> versions = new EnumMap<>(KeyRing.class);
    for (String one : list(setting)) {
      Matcher parts = KEY_VERSIONS.matcher(one);
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            "%s: %s names key rings and numbers, such as records:2".formatted(file, setting));
      }
      KeyRing ring = KeyRing.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
      versions.put(ring, Integer.valueOf(parts.group(2)));
    }
    return versions;
  }

  private void refuseUnread() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(file + " has settings that nobody knows: " + unread);
    }
  }

  private Retention retention() {
    return new Retention(
        days("retention.logs"),
        days("retention.backups"),
        days("retention.uploads"),
        days("retention.archive"),
        ArchiveMode.valueOf(text("retention.archive.mode")),
        flag("retention.backups.locked"),
        flag("retention.protected"));
  }

  private String raw(String key) {
    unread.remove(key);
    String value = settings.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException(file + " does not say " + key);
    }
    return value.strip();
  }

  private String text(String key) {
    String value = raw(key);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(file + " leaves " + key + " empty");
    }
    return value;
  }

  private @Nullable String orNull(String key) {
    String value = raw(key);
    return value.isEmpty() ? null : value;
  }

  private List<String> list(String key) {
    return Arrays.stream(raw(key).split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private int days(String key) {
    return number(key);
  }

  private int number(String key) {
    return Integer.parseInt(text(key));
  }

  private boolean flag(String key) {
    return switch (text(key)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(file + ": " + key + " is true or false");
    };
  }
}
