package org.contactpoint.acceptance.noninterference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.domain.access.Account;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.store.FixedKeys;

/** What all directories of a run share: keys and tokens, which say nothing of any child. */
final class SharedKeys implements AutoCloseable {
  private final DataFolder folder;
  private final Keys keys = new FixedKeys();
  private final LocalIssuer issuer;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  SharedKeys() {
    try {
      this.folder = DataFolder.open(Files.createTempDirectory("contactpoint-twins"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.issuer = new LocalIssuer(folder, Clock.fixed(World.NOW, ZoneOffset.UTC), new FixedIds(1));
  }

  Keys keys() {
    return keys;
  }

  LocalIssuer issuer() {
    return issuer;
  }

  String tokenOf(Account account) {
    return tokens.computeIfAbsent(account.id().value(), name -> issuer.tokenFor(account));
  }

  TokenSettings tokenSettings() {
    TokenSettings usual = LocalIssuer.settings();
    Set<String> clients = new HashSet<>(usual.clients());
    People.MORE.stream()
        .filter(Account::isMachine)
        .forEach(account -> clients.add(account.id().value()));
    return new TokenSettings(usual.issuer(), clients);
  }

  @Override
  public void close() {
    folder.close();
  }
}
