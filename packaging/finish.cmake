# SPDX-FileCopyrightText: 2026 The Containerdeck authors
# SPDX-License-Identifier: Apache-2.0

# Run by CPack when all is installed into its folder and before it packs that: adds and compresses
# what a distribution's policy wants, which an install without a package has no use for.
set(root ${CPACK_TEMPORARY_DIRECTORY})
set(share ${root}${CPACK_PACKAGING_INSTALL_PREFIX}/share)
set(readable OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)

function(finish_deb)
    set(sources ${CPACK_DECK_SOURCES}/packaging/deb)
    set(doc ${share}/doc/${CPACK_PACKAGE_NAME})
    set(ENV{LC_ALL} C)
    execute_process(
        COMMAND date --utc --rfc-email --date ${CPACK_DECK_RELEASE_DATE}
        OUTPUT_VARIABLE DATE OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(VERSION ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
    configure_file(${sources}/changelog.in ${doc}/changelog.Debian @ONLY)
    configure_file(${CPACK_DECK_SOURCES}/CHANGELOG.md ${doc}/changelog COPYONLY)
    configure_file(${sources}/copyright ${doc}/copyright COPYONLY)
    set(overrides ${share}/lintian/overrides/${CPACK_PACKAGE_NAME})
    configure_file(${sources}/lintian-overrides ${overrides} COPYONLY)
    file(GLOB_RECURSE texts ${share}/man/*.[0-9])
    # Without name and time, so that the same sources make the same package.
    execute_process(
        COMMAND gzip -9 --no-name ${doc}/changelog.Debian ${doc}/changelog ${texts}
        COMMAND_ERROR_IS_FATAL ANY)
    file(GLOB_RECURSE all ${doc}/* ${share}/man/*)
    file(CHMOD ${all} ${overrides} FILE_PERMISSIONS ${readable})
endfunction()

function(finish_rpm)
    set(licences ${share}/licenses/${CPACK_PACKAGE_NAME})
    configure_file(${CPACK_DECK_SOURCES}/LICENSE ${licences}/LICENSE COPYONLY)
    file(CHMOD ${licences}/LICENSE FILE_PERMISSIONS ${readable})
endfunction()

if(CPACK_GENERATOR STREQUAL "DEB")
    finish_deb()
elseif(CPACK_GENERATOR STREQUAL "RPM")
    finish_rpm()
endif()
