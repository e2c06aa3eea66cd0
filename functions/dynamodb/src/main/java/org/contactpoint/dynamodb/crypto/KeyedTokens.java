package org.contactpoint.dynamodb.crypto;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.contactpoint.domain.upload.FactTokens;

/** Tokens under a secret of their own, which ordinary search and viewing do not hold. */
public final class KeyedTokens implements FactTokens {
  private final KeyedHash hash;

  public KeyedTokens(KeyedHash hash) {
    this.hash = hash;
  }

  @Override
  public long of(String text) {
    String hashed = hash.lasting(KeyName.APPARENT_TOKENS, text);
    byte[] bytes = Base64.getUrlDecoder().decode(hashed.substring(hashed.indexOf('.') + 1));
    return ByteBuffer.wrap(bytes).getLong();
  }
}
