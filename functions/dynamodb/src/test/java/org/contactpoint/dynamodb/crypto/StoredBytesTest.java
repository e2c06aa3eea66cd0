package org.contactpoint.dynamodb.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What is stored already must be found and read by every later version: these bytes are fixed. */
class StoredBytesTest {
  private static final byte[] NAME = "Leah Ward".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SECRET = new byte[32];
  private static final byte[] STORED =
      HexFormat.of()
          .parseHex(
              "00000001000102030405060708090a0b"
                  + "0b67b773e5b2a369e94cf43510e0eb047acc7cdc304ae745f1");

  static {
    for (byte i = 0; i < SECRET.length; i++) {
      SECRET[i] = i;
    }
  }

  private final KeyPair pair = pair();
  private final Keys keys = new OneVersion();

  private final class OneVersion implements Keys {
    @Override
    public byte[] bytes(KeyName name, int version) {
      if (name.equals(KeyName.HIDDEN_ENCRYPTION)) {
        return pair.getPublic().getEncoded();
      }
      return name.equals(KeyName.HIDDEN_DECRYPTION) ? pair.getPrivate().getEncoded() : SECRET;
    }

    @Override
    public int newest(KeyName name) {
      return 1;
    }
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void namesAreHashedAsEver() {
    assertThat(new KeyedHash(keys).of(KeyName.ACCOUNTS, "Ward"))
        .isEqualTo("1.a6YvXvyod89Ex1uNrDLLnA");
  }

  @Test
  void payloadsAreDecryptedAsEver() {
    PayloadCipher cipher = new PayloadCipher(keys, KeyName.RECORDS, new SecureRandom());

    assertThat(cipher.decrypt(STORED, "pk|sk")).isEqualTo(NAME);
    assertThatThrownBy(() -> cipher.decrypt(STORED, "pk|other"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void payloadsAreEncryptedInTheSameForm() {
    SecureRandom counting =
        new SecureRandom() {
          @Override
          public void nextBytes(byte[] bytes) {
            System.arraycopy(SECRET, 0, bytes, 0, bytes.length);
          }
        };

    assertThat(new PayloadCipher(keys, KeyName.RECORDS, counting).encrypt(NAME, "pk|sk"))
        .isEqualTo(STORED);
  }

  @Test
  void hiddenFactsAreDecryptedAsEver() throws GeneralSecurityException {
    byte[] wrapped = oaep(Cipher.ENCRYPT_MODE, SECRET);
    byte[] stored =
        ByteBuffer.allocate(8 + wrapped.length + STORED.length - 4)
            .putInt(1)
            .putInt(wrapped.length)
            .put(wrapped)
            .put(STORED, 4, STORED.length - 4)
            .array();

    assertThat(new RsaDecryptingKey(keys, KeyName.HIDDEN_DECRYPTION).decrypt(stored, "pk|sk"))
        .isEqualTo(NAME);
  }

  /** No stated length of what follows makes the function reserve as much memory as it says. */
  @Test
  void bytesThatStateALengthThatNoKeyHasAreRefused() {
    RsaDecryptingKey decrypting = new RsaDecryptingKey(keys, KeyName.HIDDEN_DECRYPTION);
    for (int length : List.of(-1, 0, 1025, Integer.MAX_VALUE)) {
      byte[] stored = ByteBuffer.allocate(2048).putInt(1).putInt(length).array();
      assertThatThrownBy(() -> decrypting.decrypt(stored, "pk|sk"))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void hiddenFactsAreEncryptedInTheSameForm() throws GeneralSecurityException {
    ByteBuffer stored =
        ByteBuffer.wrap(
            new RsaEncryptingKey(keys, KeyName.HIDDEN_ENCRYPTION, new SecureRandom())
                .encrypt(NAME, "pk|sk"));

    assertThat(stored.getInt()).isEqualTo(1);
    byte[] wrapped = new byte[stored.getInt()];
    stored.get(wrapped);
    byte[] nonce = new byte[12];
    stored.get(nonce);
    byte[] rest = new byte[stored.remaining()];
    stored.get(rest);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(oaep(Cipher.DECRYPT_MODE, wrapped), "AES"),
        new GCMParameterSpec(128, nonce));
    cipher.updateAAD("pk|sk".getBytes(StandardCharsets.UTF_8));
    assertThat(cipher.doFinal(rest)).isEqualTo(NAME);
  }

  private byte[] oaep(int mode, byte[] bytes) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        mode,
        mode == Cipher.ENCRYPT_MODE ? pair.getPublic() : pair.getPrivate(),
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    return cipher.doFinal(bytes);
  }
}
