// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/effectiveconfig.h"

#include "config/secrets.h"
#include "config/tomltext.h"

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

using Settings = QMap<QString, QString>;

/// By names in lower case.
Settings settingsOf(const QByteArray &text)
{
    const auto settings = tomlSettings(text);
    Settings folded;
    if (!settings)
        return folded;
    for (auto it = settings->begin(); it != settings->end(); ++it)
        folded.insert(it.key().toLower(), it.value());
    return folded;
}

struct ImportedSettings
{
    QString path;
    Settings settings;
};

/// The layers, taken apart once.
struct Origins
{
    explicit Origins(const ConfigLayers &layers)
        : defaults(settingsOf(layers.defaults)), file(settingsOf(layers.file)),
          generated(settingsOf(layers.generated)), operatorsFile(settingsOf(layers.operatorsFile)),
          operators(settingsOf(layers.operators))
    {
        for (const ImportedConfig &import : layers.imports)
            imports.append({import.path, settingsOf(import.text)});
    }

    void attribute(ConfigValue &value, const QString &key) const
    {
        const auto import =
            std::find_if(imports.rbegin(), imports.rend(), [&](const ImportedSettings &candidate) {
                return candidate.settings.contains(key);
            });
        if (import != imports.rend()) {
            value.source = ConfigSource::Import;
            value.importedFrom = import->path;
        } else {
            value.source = sourceInFile(value.exact, key);
        }
    }

private:
    [[nodiscard]] ConfigSource sourceInFile(const QString &value, const QString &key) const
    {
        if (const auto written = file.find(key); written != file.end()) {
            const auto has = [&](const Settings &layer) {
                const auto found = layer.find(key);
                return found != layer.end() && *found == *written;
            };
            if (has(operators))
                return ConfigSource::Operator;
            if (has(operatorsFile))
                return ConfigSource::OwnFile;
            return has(generated) ? ConfigSource::Generated : ConfigSource::File;
        }
        const auto byDefault = defaults.find(key);
        return byDefault != defaults.end() && *byDefault == value ? ConfigSource::Default
                                                                  : ConfigSource::Derived;
    }

    Settings defaults;
    Settings file;
    Settings generated;
    Settings operatorsFile;
    Settings operators;
    QList<ImportedSettings> imports;
};

/// Nothing to hide is nothing to be struck out.
QString shownValue(const QString &exact, const QString &struckOut)
{
    return exact == "''"_L1 || exact == "\"\""_L1 ? exact : struckOut;
}

} // namespace

std::optional<EffectiveConfig> effectiveConfig(const ConfigLayers &layers)
{
    const QByteArray &text = layers.effective.isEmpty() ? layers.file : layers.effective;
    const auto exact = tomlSettings(text);
    const auto clean = tomlWithoutSecrets(text);
    const auto shown = clean ? tomlSettings(*clean) : std::nullopt;
    if (!exact || !shown)
        return std::nullopt;
    const Origins origins(layers);
    EffectiveConfig config;
    for (auto it = exact->begin(); it != exact->end(); ++it) {
        ConfigValue value{shownValue(*it, shown->value(it.key(), QString(kStruckOut))),
                          *it,
                          ConfigSource::Default,
                          {}};
        origins.attribute(value, it.key().toLower());
        config.insert(it.key(), value);
    }
    return config;
}

QStringList tomlStrings(const QByteArray &text, QLatin1StringView name)
{
    const auto parsed = parseToml(text);
    const auto *table = std::get_if<toml::table>(&parsed);
    const toml::node *node =
        table ? table->get(std::string_view(name.data(), size_t(name.size()))) : nullptr;
    const toml::array *array = node ? node->as_array() : nullptr;
    QStringList strings;
    if (!array)
        return strings;
    for (const toml::node &element : *array) {
        if (const auto *string = element.as_string())
            strings << QString::fromStdString(string->get());
    }
    return strings;
}

} // namespace deck
