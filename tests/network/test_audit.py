"""What the log says about accounts, and who may read it."""

from datetime import timedelta

import pytest
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    ModelLogEntry,
    Page,
)

from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from network.accounts import audit
from tests.network.people import (
    SECOND_STEP,
    group_of,
    is_inside,
    permission,
    person,
    sign_in,
    sign_in_fully,
    types_of,
    with_app,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guarded")]

REPORT = "/hantera/reports/accounts/"


@pytest.fixture(autouse=True)
def commit_middleware(settings):
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "tests.network.commit_middleware.CommitMiddleware"]


@pytest.fixture
def editor():
    """A client of an editor who is signed in with both factors."""
    user, client = person("editor", name="the-editor"), Client()
    sign_in_fully(client, user, with_app(user))
    return client


def logged(action, instance=None):
    """Return the data of the entries of `action`, the newest first."""
    entries = ModelLogEntry.objects.filter(action=action)
    if instance:
        entries = entries.filter(object_id=str(instance.pk))
    return [entry.data for entry in entries.order_by("-pk")]


def messages(action):
    with override("en"):
        return [entry.message for entry in ModelLogEntry.objects.filter(action=action)]


def test_a_sign_in_is_logged_once_and_says_how(client):
    user = person()
    sign_in(client, user)
    assert logged(audit.SIGNED_IN, user) == [{"how": "password"}]
    assert messages(audit.SIGNED_IN) == ["Signed in: with a password"]


def test_the_first_step_alone_is_no_sign_in(client):
    user = person("editor")
    with_app(user)
    sign_in(client, user)
    assert logged(audit.SIGNED_IN, user) == []


def test_wrong_passwords_and_codes_are_logged_on_the_account(client):
    user = person("editor")
    with_app(user)
    sign_in(client, user, "wrong")
    sign_in(client, user)
    client.post(SECOND_STEP, {"code": "000000"})
    assert logged(audit.FAILED, user) == [{"why": "wrong_code"}, {"why": "wrong_password"}]


def test_a_closed_account_is_logged(client):
    user = person()
    for _number in range(5):
        sign_in(client, user, "wrong")
    assert logged(audit.LOCKED, user) == [{}]


def test_what_was_typed_for_no_account_is_not_logged(client):
    client.post("/konto/logga-in/", {"login": "my password", "password": "x"})
    assert not ModelLogEntry.objects.filter(action__in=(audit.FAILED, audit.LOCKED)).exists()


def test_no_entry_has_an_address(client):
    user = person()
    sign_in(client, user, "wrong", REMOTE_ADDR="198.51.100.7")
    sign_in(client, user, REMOTE_ADDR="198.51.100.7")
    assert "198.51.100" not in str(list(ModelLogEntry.objects.values()))


def test_adding_and_removing_a_second_factor_is_logged(client):
    from tests.network.test_accounts_set_up import connect_app

    user = person()
    sign_in(client, user)
    connect_app(client)
    client.post("/konto/sakerhet/app/ta-bort/")
    assert types_of(user) == set()
    assert logged(audit.FACTOR_ADDED, user) == [{"factor": "totp"}]
    assert logged(audit.FACTOR_REMOVED, user) == [{"factor": "totp"}]


@pytest.mark.parametrize("way", ["add", "set", "from the group"])
def test_a_role_that_is_given_is_logged_on_the_person(way):
    user, group = person(), Group.objects.create(name="readers")
    if way == "add":
        user.groups.add(group)
    elif way == "set":
        user.groups.set([*user.groups.all(), group])
    else:
        group.user_set.add(user)
    assert logged(audit.ROLES_CHANGED, user)[0] == {"added": ["readers"]}


@pytest.mark.parametrize("way", ["remove", "clear", "from the group", "clear the group"])
def test_a_role_that_is_taken_away_is_logged_on_the_person(way):
    user = person()
    group = user.groups.get()
    {
        "remove": lambda: user.groups.remove(group),
        "clear": user.groups.clear,
        "from the group": lambda: group.user_set.remove(user),
        "clear the group": group.user_set.clear,
    }[way]()
    assert logged(audit.ROLES_CHANGED, user)[0] == {"removed": [group.name]}


@pytest.mark.parametrize("way", ["from the person", "from the group"])
def test_a_role_that_nobody_had_is_not_taken_away(way):
    user, group = person(), Group.objects.create(name="readers")
    if way == "from the person":
        user.groups.remove(group)
    else:
        group.user_set.remove(user)
    assert {"removed": ["readers"]} not in logged(audit.ROLES_CHANGED, user)


def test_a_right_of_a_group_is_logged_on_the_group():
    group = Group.objects.create(name="readers")
    right = permission("auth", "change_user")
    group.permissions.add(right)
    group.permissions.remove(right)
    assert logged(audit.RIGHTS_CHANGED, group) == [
        {"removed": ["change_user"]},
        {"added": ["change_user"]},
    ]


def test_a_right_on_a_page_is_logged_on_the_group():
    group = Group.objects.create(name="readers")
    page = Page.get_first_root_node()
    right = permission("wagtailcore", "publish_page")
    GroupPagePermission.objects.create(group=group, page=page, permission=right).delete()
    assert logged(audit.RIGHTS_CHANGED, group) == [
        {"removed": [f"publish_page: {page}"]},
        {"added": [f"publish_page: {page}"]},
    ]


def test_rights_and_roles_are_said_in_words():
    group = Group.objects.create(name="readers")
    files, page = Collection.get_first_root_node(), Page.objects.filter(depth=2).first()
    for where, right in (
        ({"collection": files}, permission("home", "add_nodeimage")),
        ({"page": page}, permission("wagtailcore", "publish_page")),
    ):
        model = GroupCollectionPermission if "collection" in where else GroupPagePermission
        model.objects.create(group=group, permission=right, **where)
    group.permissions.add(permission("wagtailadmin", "access_admin"))
    person().groups.add(Group.objects.get(name="editors"))
    assert set(messages(audit.RIGHTS_CHANGED)) >= {
        "Rights changed: given: create image (everywhere)",
        f"Rights changed: given: publish page ({page.title})",
        "Rights changed: given: open the editors’ pages",
    }
    assert "Roles changed: given: Editors" in messages(audit.ROLES_CHANGED)


def test_a_group_that_is_deleted_with_its_rights_is_no_error():
    group_of("editor").delete()
    assert not Group.objects.filter(name="editors").exists()


def test_closing_and_raising_an_account_is_logged():
    user = person()
    user.is_active, user.is_superuser = False, True
    user.save()
    user.save()
    assert logged(audit.STATUS_CHANGED, user) == [
        {"added": ["is_superuser"], "removed": ["is_active"]}
    ]
    assert messages(audit.STATUS_CHANGED) == [
        "Account opened or closed: given: all rights, taken away: open"
    ]


def test_who_did_it_is_logged_when_it_is_done_in_the_admin(client):
    administrator, user = person("superuser"), person()
    sign_in_fully(client, administrator, with_app(administrator))
    edit = f"/hantera/users/edit/{user.pk}/"
    fields = {"username": user.username, "email": user.email, "first_name": "A", "last_name": "B"}
    client.post(edit, {**fields, "is_active": "on", "groups": [group_of("editor").pk]})
    entry = ModelLogEntry.objects.filter(action=audit.ROLES_CHANGED, user=administrator).first()
    assert entry.object_id == str(user.pk)


def test_editors_read_the_report_in_their_language(editor, client):
    sign_in(client, person(name="the-member"))
    html = editor.get(REPORT, headers={"accept-language": "en"}).content.decode()
    assert "the-member" in html
    assert "Signed in: with a password" in html
    assert editor.get("/hantera/reports/accounts/results/").status_code == 200


def test_the_report_can_be_narrowed_and_saved_as_a_table(editor, client):
    user = person(name="the-member")
    sign_in(client, user, "wrong")
    sign_in(client, user)
    narrowed = editor.get(f"{REPORT}results/", {"action": audit.FAILED})
    shown = [entry.action for entry in narrowed.context["object_list"]]
    assert shown == [audit.FAILED]
    table = b"".join(editor.get(REPORT, {"export": "csv"}).streaming_content).decode()
    assert "the-member" in table


def test_the_report_says_who_published(editor):
    page = Page.objects.filter(depth=2).first().specific
    page.save_revision().publish(user=person("editor", name="the-publisher"))
    html = editor.get(REPORT).content.decode()
    assert "the-publisher" in html


def test_members_neither_see_nor_find_the_report(client):
    sign_in(client, person())
    assert is_inside(client)
    assert client.get(REPORT).status_code in (302, 403, 404)
    assert REPORT not in client.get("/hantera/").content.decode()


def test_the_report_is_in_the_menu_of_editors(editor):
    assert REPORT in editor.get("/hantera/").content.decode()


def test_a_long_log_needs_no_more_queries(editor, django_assert_max_num_queries):
    user = person()
    for _number in range(60):
        audit.write(audit.SIGNED_IN, user, user=user, how="password")
    with django_assert_max_num_queries(45):
        editor.get(REPORT)


def test_a_lost_second_factor_is_removed_by_command_and_ends_the_sessions(client, capsys):
    user = person("editor")
    sign_in_fully(client, user, with_app(user))
    assert is_inside(client)
    call_command("reset_second_factor", user.username)
    assert types_of(user) == set()
    assert not is_inside(client)
    assert logged(audit.FACTOR_REMOVED, user) == [{"factor": "totp"}]
    assert "totp" in capsys.readouterr().out


def test_the_command_says_when_there_is_no_such_person():
    with pytest.raises(CommandError, match="nobody"):
        call_command("reset_second_factor", "nobody")


def test_old_sign_ins_are_forgotten_and_the_rest_is_kept():
    user = person()
    audit.write(audit.SIGNED_IN, user, how="password")
    audit.write(audit.PASSWORD_CHANGED, user)
    ModelLogEntry.objects.update(timestamp=timezone.now() - timedelta(days=400))
    audit.write(audit.SIGNED_IN, user, how="password")
    call_command("delete_old_sign_ins")
    assert len(logged(audit.SIGNED_IN)) == 1
    assert len(logged(audit.PASSWORD_CHANGED)) == 1
