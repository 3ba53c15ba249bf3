import { Group, Input } from '@mantine/core'
import type { CSSProperties } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { brandOf, GROUNDS } from '../brand.rules.ts'
import { companyText } from '../classifications.text.ts'
import './brand-preview.css'

/** The pages for readers in small, in this colour, `#rrggbb`. */
export function BrandPreview({ name, color }: { name: string; color: string }) {
  const t = useText(companyText)
  const { onColor, accent } = brandOf(color)
  return (
    <Input.Wrapper label={t.preview} labelElement="div">
      <Group gap="sm" align="stretch">
        {(['light', 'dark'] as const).map((scheme) => (
          <div
            key={scheme}
            className="brand-preview"
            style={
              {
                '--brand': color,
                '--on-brand': onColor,
                '--accent': accent[scheme],
                background: GROUNDS[scheme].ground,
              } as CSSProperties
            }
          >
            <div className="brand-preview-bar">{name || t.previewHelp}</div>
            <div className="brand-preview-page">
              <span>{t.previewLink}</span> · {t.previewIn[scheme]}
            </div>
          </div>
        ))}
      </Group>
    </Input.Wrapper>
  )
}
