package org.contactpoint.accounts.signin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.contactpoint.contract.function.PoolNames;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.vetting.AccountFile;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/**
 * The user pool in Amazon Cognito. People sign in with their address; the pool's own subject, and
 * an attribute that is written once, tie the sign-in to the account.
 */
public final class CognitoSignIns implements SignIns {
  private final CognitoIdentityProviderClient client;
  private final String pool;

  public CognitoSignIns(CognitoIdentityProviderClient client, String pool) {
    this.client = client;
    this.pool = pool;
  }

  @Override
  public String invite(Account account) {
    String address = Objects.requireNonNull(account.email(), "people sign in with an address");
    String subject = made(account, address);
    addToGroups(account, address);
    return subject;
  }

  private void addToGroups(Account account, String address) {
    account.roles().stream()
        .map(Role::code)
        .forEach(
            group ->
                client.adminAddUserToGroup(
                    add -> add.userPoolId(pool).username(address).groupName(group)));
  }

  @Override
  public String renew(AccountFile file, Instant requested) {
    Account account = file.account();
    String address = Objects.requireNonNull(account.email(), "people sign in with an address");
    String renewed =
        found(address).map(user -> renewed(file, user, requested)).orElseGet(() -> invite(account));
    if (renewed.equals(file.subject())) {
      throw new IllegalStateException("the pool still names the old sign-in");
    }
    return renewed;
  }

  private Optional<AdminGetUserResponse> found(String address) {
    try {
      return Optional.of(client.adminGetUser(get -> get.userPoolId(pool).username(address)));
    } catch (UserNotFoundException cutOffOnceItWasDeleted) {
      return Optional.empty();
    }
  }

  private String renewed(AccountFile file, AdminGetUserResponse user, Instant requested) {
    String subject = own(file.account(), user.userAttributes());
    if (subject.equals(file.subject()) || user.userCreateDate().isBefore(requested)) {
      delete(subject);
      return invite(file.account());
    }
    if (user.userStatus() == UserStatusType.FORCE_CHANGE_PASSWORD) {
      inviteAgain(user.username());
    }
    addToGroups(file.account(), user.username());
    return subject;
  }

  /** By its subject, so that nobody deletes what somebody else has just made under the address. */
  private void delete(String subject) {
    try {
      client.adminDeleteUser(delete -> delete.userPoolId(pool).username(subject));
    } catch (UserNotFoundException gone) {
      // somebody who approved at the same moment was faster
    }
  }

  /** The last message may have been lost with the try that was cut off, or its password be old. */
  private void inviteAgain(String username) {
    client.adminCreateUser(
        create ->
            create
                .userPoolId(pool)
                .username(username)
                .messageAction(MessageActionType.RESEND)
                .desiredDeliveryMediums(DeliveryMediumType.EMAIL));
  }

  private String made(Account account, String address) {
    try {
      return subject(
          client
              .adminCreateUser(
                  create ->
                      create
                          .userPoolId(pool)
                          .username(address)
                          .desiredDeliveryMediums(DeliveryMediumType.EMAIL)
                          .userAttributes(
                              attribute("email", address),
                              attribute("email_verified", "true"),
                              attribute(PoolNames.ACCOUNT_ATTRIBUTE, account.id().value())))
              .user()
              .attributes());
    } catch (UsernameExistsException invitedBefore) {
      return subjectOf(account, address);
    }
  }

  /** The sign-in that an earlier, cut-off try has made; never another account's. */
  private String subjectOf(Account account, String address) {
    return own(
        account,
        client.adminGetUser(get -> get.userPoolId(pool).username(address)).userAttributes());
  }

  private static String own(Account account, List<AttributeType> attributes) {
    if (!isOf(account, attributes)) {
      throw new IllegalStateException("the pool knows another account under that address");
    }
    return subject(attributes);
  }

  private static boolean isOf(Account account, List<AttributeType> attributes) {
    return value(attributes, PoolNames.ACCOUNT_ATTRIBUTE).equals(account.id().value());
  }

  private static String subject(List<AttributeType> attributes) {
    String subject = value(attributes, "sub");
    if (subject.isEmpty()) {
      throw new IllegalStateException("the pool names no subject");
    }
    return subject;
  }

  private static String value(List<AttributeType> attributes, String name) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equals(name))
        .map(AttributeType::value)
        .findFirst()
        .orElse("");
  }

  private static AttributeType attribute(String name, String value) {
    return AttributeType.builder().name(name).value(value).build();
  }

  @Override
  public void open(AccountFile file) {
    apply(
        file,
        subject -> client.adminEnableUser(enable -> enable.userPoolId(pool).username(subject)));
  }

  @Override
  public void shut(AccountFile file) {
    apply(
        file,
        subject -> {
          client.adminDisableUser(disable -> disable.userPoolId(pool).username(subject));
          client.adminUserGlobalSignOut(out -> out.userPoolId(pool).username(subject));
        });
  }

  /** Whom the pool does not know by either name signs in nowhere. */
  private void apply(AccountFile file, Consumer<String> change) {
    if (!isApplied(Objects.requireNonNull(file.subject(), "nobody was invited"), change)) {
      subjectOfCutOffRenewal(file.account()).ifPresent(subject -> isApplied(subject, change));
    }
  }

  private static boolean isApplied(String subject, Consumer<String> change) {
    try {
      change.accept(subject);
      return true;
    } catch (UserNotFoundException gone) {
      return false;
    }
  }

  private Optional<String> subjectOfCutOffRenewal(Account account) {
    return Optional.ofNullable(account.email())
        .flatMap(this::found)
        .map(AdminGetUserResponse::userAttributes)
        .filter(attributes -> isOf(account, attributes))
        .map(CognitoSignIns::subject);
  }
}
