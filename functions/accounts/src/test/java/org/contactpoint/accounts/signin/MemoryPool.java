package org.contactpoint.accounts.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminAddUserToGroupRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminAddUserToGroupResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDeleteUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDeleteUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDisableUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDisableUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminEnableUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminEnableUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUserGlobalSignOutRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUserGlobalSignOutResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedUserStateException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** A pool of sign-ins in memory, which people are found in by address or subject. */
final class MemoryPool implements CognitoIdentityProviderClient {
  /** When all of its people were made. */
  static final Instant NOW = Instant.parse("2026-11-20T12:05:00Z");

  final List<String> invitations = new ArrayList<>();
  final List<String> pools = new ArrayList<>();
  final List<String> deleted = new ArrayList<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  boolean groupsFail;
  boolean namesNoSubject;
  private int made;

  /** What happens just before the next user is made: somebody else is faster. */
  Runnable beforeMaking = () -> {};

  /** Somebody whom the pool knows. */
  static final class Person {
    UserStatusType status = UserStatusType.FORCE_CHANGE_PASSWORD;
    final List<AttributeType> attributes = new ArrayList<>();
    final List<String> groups = new ArrayList<>();
    boolean enabled = true;
    int signedOut;
  }

  Person of(String addressOrSubject) {
    return people.entrySet().stream()
        .filter(
            one ->
                one.getKey().equalsIgnoreCase(addressOrSubject)
                    || isOf(one.getValue(), addressOrSubject))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> UserNotFoundException.builder().message("nobody").build());
  }

  private static boolean isOf(Person person, String subject) {
    return person.attributes.stream()
        .anyMatch(one -> one.name().equals("sub") && one.value().equals(subject));
  }

  private Person seen(String pool, String name, Consumer<Person> then) {
    pools.add(pool);
    Person person = of(name);
    then.accept(person);
    return person;
  }

  @Override
  public AdminCreateUserResponse adminCreateUser(AdminCreateUserRequest request) {
    pools.add(request.userPoolId());
    if (request.messageAction() == MessageActionType.RESEND) {
      Person known = of(request.username());
      if (known.status != UserStatusType.FORCE_CHANGE_PASSWORD) {
        throw UnsupportedUserStateException.builder().message("confirmed").build();
      }
      invitations.add("again " + address(known));
      return AdminCreateUserResponse.builder().build();
    }
    Runnable somebodyElse = beforeMaking;
    beforeMaking = () -> {};
    somebodyElse.run();
    if (people.containsKey(request.username())) {
      throw UsernameExistsException.builder().message("exists").build();
    }
    Person person = new Person();
    person.attributes.addAll(request.userAttributes());
    if (!namesNoSubject) {
      person.attributes.add(attribute("sub", "subject-" + ++made));
    }
    people.put(request.username(), person);
    request.desiredDeliveryMediums().forEach(by -> invitations.add(by + " " + request.username()));
    return AdminCreateUserResponse.builder()
        .user(user -> user.username(request.username()).attributes(person.attributes))
        .build();
  }

  private static String address(Person person) {
    return person.attributes.stream()
        .filter(one -> one.name().equals("email"))
        .map(AttributeType::value)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public AdminDeleteUserResponse adminDeleteUser(AdminDeleteUserRequest request) {
    Person gone = seen(request.userPoolId(), request.username(), found -> {});
    deleted.add(request.username());
    people.values().remove(gone);
    return AdminDeleteUserResponse.builder().build();
  }

  static AttributeType attribute(String name, String value) {
    return AttributeType.builder().name(name).value(value).build();
  }

  @Override
  public AdminGetUserResponse adminGetUser(AdminGetUserRequest request) {
    Person person = seen(request.userPoolId(), request.username(), found -> {});
    return AdminGetUserResponse.builder()
        .username(request.username())
        .userStatus(person.status)
        .userCreateDate(NOW)
        .userAttributes(person.attributes)
        .build();
  }

  @Override
  public AdminAddUserToGroupResponse adminAddUserToGroup(AdminAddUserToGroupRequest request) {
    if (groupsFail) {
      throw new IllegalStateException("cut off");
    }
    seen(
        request.userPoolId(), request.username(), person -> person.groups.add(request.groupName()));
    return AdminAddUserToGroupResponse.builder().build();
  }

  @Override
  public AdminEnableUserResponse adminEnableUser(AdminEnableUserRequest request) {
    seen(request.userPoolId(), request.username(), person -> person.enabled = true);
    return AdminEnableUserResponse.builder().build();
  }

  @Override
  public AdminDisableUserResponse adminDisableUser(AdminDisableUserRequest request) {
    seen(request.userPoolId(), request.username(), person -> person.enabled = false);
    return AdminDisableUserResponse.builder().build();
  }

  @Override
  public AdminUserGlobalSignOutResponse adminUserGlobalSignOut(
      AdminUserGlobalSignOutRequest request) {
    seen(request.userPoolId(), request.username(), person -> person.signedOut++);
    return AdminUserGlobalSignOutResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
