package org.contactpoint.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsInvalidSignatureException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.VerifyRequest;
import software.amazon.awssdk.services.kms.model.VerifyResponse;

/** KMS is sent a digest and never the text, however long the text is. */
class KmsSigningTest {
  private static final byte[] TEXT = "abc".getBytes(StandardCharsets.UTF_8);

  // FIPS 180-4, the published example of "abc".
  private static final String DIGEST =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final KmsSigning signing = new KmsSigning(new ReversingKms(), "alias/contactpoint-test");

  /** A KMS whose signature is the digest in reverse order. */
  private static final class ReversingKms implements KmsClient {
    @Override
    public SignResponse sign(SignRequest request) {
      assertThat(request.keyId()).isEqualTo("alias/contactpoint-test");
      assertThat(request.messageType()).isEqualTo(MessageType.DIGEST);
      assertThat(request.signingAlgorithm()).isEqualTo(SigningAlgorithmSpec.ECDSA_SHA_256);
      return SignResponse.builder().signature(turned(request.message())).build();
    }

    @Override
    public VerifyResponse verify(VerifyRequest request) {
      assertThat(request.keyId()).isEqualTo("alias/contactpoint-test");
      assertThat(request.messageType()).isEqualTo(MessageType.DIGEST);
      assertThat(request.signingAlgorithm()).isEqualTo(SigningAlgorithmSpec.ECDSA_SHA_256);
      if (!turned(request.message()).equals(request.signature())) {
        throw KmsInvalidSignatureException.builder().message("no").build();
      }
      return VerifyResponse.builder().signatureValid(true).build();
    }

    private static SdkBytes turned(SdkBytes digest) {
      StringBuilder hex = new StringBuilder(HexFormat.of().formatHex(digest.asByteArray()));
      return SdkBytes.fromByteArray(HexFormat.of().parseHex(hex.reverse()));
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  @Test
  void digestIsSigned() {
    byte[] signature = signing.sign(TEXT);

    assertThat(new StringBuilder(HexFormat.of().formatHex(signature)).reverse())
        .hasToString(DIGEST);
    assertThat(signing.isSigned(TEXT, signature)).isTrue();
  }

  @Test
  void signatureOfAnotherTextDoesNotHold() {
    byte[] other = signing.sign("abd".getBytes(StandardCharsets.UTF_8));

    assertThat(signing.isSigned(TEXT, other)).isFalse();
  }
}
