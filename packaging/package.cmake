# SPDX-FileCopyrightText: 2026 The Containerdeck authors
# SPDX-License-Identifier: Apache-2.0

# What `./deck package` makes, of what the install rules install. Version and description are
# those of project(); what each kind of package has of its own is added by finish.cmake.
set(CPACK_PACKAGE_NAME containerdeck)
set(CPACK_PACKAGE_VENDOR "The Containerdeck authors")
set(CPACK_PACKAGE_CONTACT "The Containerdeck authors <maintainers@containerdeck.org>")
set(CPACK_PACKAGE_HOMEPAGE_URL https://containerdeck.org)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop manager for containerd")
set(CPACK_PACKAGE_DESCRIPTION [[
Containerdeck starts, watches, restarts and stops a containerd, from a window
and from a terminal (deckctl). It shows the daemon's state as it is observed
and its log as it is written, keeps containers running while the daemon is
restarted, tells why a daemon died, and undoes a change of its configuration
that it does not come up with.]])
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
set(CPACK_PACKAGING_INSTALL_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/finish.cmake)
set(CPACK_DECK_SOURCES ${CMAKE_SOURCE_DIR})

# The day of the release stands in the AppStream metadata, for the version that is built.
file(READ ${DECK_ID}.metainfo.xml metadata)
if(NOT metadata MATCHES "<release version=\"${PROJECT_VERSION}\" date=\"([0-9-]+)\"")
    message(FATAL_ERROR "${DECK_ID}.metainfo.xml has no release ${PROJECT_VERSION}")
endif()
set(CPACK_DECK_RELEASE_DATE ${CMAKE_MATCH_1})
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${DECK_ID}.metainfo.xml)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${CMAKE_CURRENT_SOURCE_DIR}/deb/postinst ${CMAKE_CURRENT_SOURCE_DIR}/deb/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# passwd for groupadd. The plugins are what Qt loads at run time: a platform for the window, and the pictures of buttons.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "containerd, runc, passwd, qt6-qpa-plugins, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "rootlesskit, slirp4netns, uidmap, iproute2, qt6-wayland, qt6-translations-l10n, fonts-dejavu-core | fonts-freefont-ttf")

# The libraries are found by rpm itself.
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_PACKAGE_RELOCATABLE OFF)
set(CPACK_RPM_POST_INSTALL_SCRIPT_FILE ${CMAKE_CURRENT_SOURCE_DIR}/rpm/post)
set(CPACK_RPM_PACKAGE_REQUIRES_POST shadow-utils)
set(CPACK_RPM_PACKAGE_LICENSE Apache-2.0)
set(CPACK_RPM_PACKAGE_GROUP System/Management)
set(CPACK_RPM_PACKAGE_REQUIRES "containerd, runc")
# CPack knows no recommendations; and links by build id are of no use without debug packages.
set(CPACK_RPM_SPEC_MORE_DEFINE
    "%define _build_id_links none\nRecommends: rootlesskit, slirp4netns, iproute, qt6-qttranslations")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/icons /usr/share/icons/hicolor
    /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
    /usr/share/icons/hicolor/symbolic /usr/share/icons/hicolor/symbolic/apps /usr/share/dbus-1
    /usr/share/dbus-1/services /usr/share/man
    /usr/share/man/man1 /usr/share/man/man5 /usr/share/bash-completion
    /usr/share/bash-completion/completions /usr/share/zsh /usr/share/zsh/${DECK_ZSH_FOLDER}
    /usr/share/fish /usr/share/fish/vendor_completions.d /usr/share/licenses /usr/libexec
    /usr/lib/systemd /usr/lib/systemd/system /usr/lib/systemd/user /usr/lib/sysusers.d)
include(CPack)
